package org.quanze.instrument;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How titles of instruments are matched: without title marks, blanks and notes at the end that tell
 * an amendment or a number, such as （2019年修正）. What belongs to the title stays, such as （试行）.
 */
public final class InstrumentTitle {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern MARKS = Pattern.compile("[《》〈〉]");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\((?:\\d{4}年[^()]*|[^()]*(?:修正|修订|修改)[^()]*"
              + "|[^()]*(?:令第?|[〔\\[]\\d{4}[〕\\]]第?)\\d+号[^()]*)\\)$");

  // What follows a title in brackets, as in 《示例办法》（试行）, but no article and no number.
  private static final Pattern AFFIX = Pattern.compile("\\s*[（(][^（()）\\d第]{1,6}[）)]");

  // What is called so is another instrument than what is called the same without it.
  private static final Pattern OWN = Pattern.compile("\\((?:试行|暂行|草案|征求意见稿)\\)$");

  private static final Pattern NOTES = Pattern.compile("(?:\\([^()]*\\))+$");

  private static final Pattern PLACE =
      Pattern.compile(
          "[\\s\\p{Z}:：,，、]*第[\\s\\p{Z}]*[" + Numeral.CHARACTERS + "]+[\\s\\p{Z}]*[条條]");

  private InstrumentTitle() {}

  /** Where a title that has no marks ends in a text: before the first article that is named. */
  public static int endOfUnmarked(String text) {
    Matcher place = PLACE.matcher(text);
    return place.find() ? place.start() : text.length();
  }

  /** The title as it is matched; empty if nothing is left of it. */
  public static String key(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKC);
    String key = MARKS.matcher(BLANKS.matcher(plain).replaceAll("")).replaceAll("");
    for (String before = ""; !before.equals(key); ) {
      before = key;
      key = NOTE.matcher(key).replaceAll("");
    }
    return key;
  }

  /** The same without any note behind it, such as （试行）. */
  public static String plain(String title) {
    return NOTES.matcher(key(title)).replaceFirst("");
  }

  private static String affix(String citation, int from) {
    Matcher affix = AFFIX.matcher(citation).region(from, citation.length());
    return affix.lookingAt() ? affix.group() : "";
  }

  private static CitedTitle cited(String title, String affix) {
    String noted = key(title + affix);
    return new CitedTitle(noted, OWN.matcher(noted).find() ? noted : key(title));
  }

  /** A title without marks; one that names an article itself may be registered so. */
  private static CitedTitle unmarked(String citation) {
    CitedTitle whole = cited(citation, "");
    int end = endOfUnmarked(citation);
    return end == citation.length()
        ? whole
        : new CitedTitle(whole.noted(), key(citation.substring(0, end)));
  }

  /**
   * What a basis cites: all that stands in 《》, or else the whole text up to the articles that it
   * names.
   */
  static List<CitedTitle> cited(String citation) {
    List<CitedTitle> titles =
        TitleMarks.in(citation).stream()
            .map(marked -> cited(marked.title(), affix(citation, marked.to())))
            .toList();
    return (titles.isEmpty() ? List.of(unmarked(citation)) : titles)
        .stream().filter(title -> !title.noted().isEmpty()).distinct().toList();
  }
}
