package org.quanze.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.instrument.InstrumentTitle;
import org.quanze.instrument.Numeral;
import org.quanze.instrument.TitleMarks;

/**
 * Reads what a legal basis cites: titles in 《》 with the places behind them, or one title without
 * marks, and the places in the column of articles. Places are read where they follow a title, or
 * begin a sentence; what stands within a sentence belongs to the words of an article.
 */
public final class CitationReader {

  private static final String NUMBER = "[" + Numeral.CHARACTERS + "]+";
  // A chapter before an article says nothing that the article does not.
  private static final Pattern BLANK =
      Pattern.compile(
          "(?:[\\s\\p{Z}、，,;；。:：和及与或]|[（(](?=[\\s\\p{Z}]*第)|第"
              + NUMBER
              + "[编章节節](?=[\\s\\p{Z}]*第))+");
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}、，,;；。:：和及与或）)]*");
  private static final Pattern NOISE =
      Pattern.compile("^[\\s\\p{Z}、，,;；。:：]+|^(?:的|之)?(?:有关|相关)?规定|[\\s\\p{Z}、，,;；。:：]+$");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[。；;\\n](?=[\\s\\p{Z}]*(?:[该本](?:法|条例|办法|规定|细则|规则|规章))?第" + NUMBER + "[条條])");
  private static final Pattern BACK =
      Pattern.compile("([该本])(法|条例|办法|规定|细则|规则|规章)(?=[\\s\\p{Z}]*第)");
  private static final Pattern PLACED =
      Pattern.compile("第" + NUMBER + "[条條]|^\\s*[（(]" + NUMBER + "[）)]");

  /** A citation while it is read. */
  private static final class Open {
    private final String title;
    private final List<CitedProvision> provisions = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private Open(String title) {
      this.title = title;
    }

    private boolean isCalled(String word) {
      return InstrumentTitle.plain(title).endsWith(word);
    }

    /** Keeps what was not read; answers whether it says anything. */
    private boolean unread(String text) {
      String rest = NOTHING.matcher(text).matches() ? "" : text;
      for (String before = ""; !before.equals(rest); ) {
        before = rest;
        rest = NOISE.matcher(rest).replaceAll("");
      }
      return !rest.isEmpty() && unread.add(rest);
    }

    /** What was cited last: a paragraph or an item that follows is of its article. */
    private Provision last() {
      CitedProvision last = provisions.isEmpty() ? null : provisions.get(provisions.size() - 1);
      if (last == null) {
        return Provision.NOWHERE;
      }
      return last.to() == null ? last.from() : last.to();
    }
  }

  private final List<Open> citations = new ArrayList<>();

  private CitationReader() {}

  /**
   * Reads the two columns of a basis.
   *
   * @param instrument what it cites, with or without places
   * @param article the places, or null
   */
  public static List<Citation> read(String instrument, @Nullable String article) {
    CitationReader reader = new CitationReader();
    reader.instruments(instrument);
    if (article != null && !article.isBlank()) {
      reader.articles(article);
    }
    return reader.citations.stream()
        .map(open -> new Citation(open.title, open.provisions, open.unread))
        .toList();
  }

  private void instruments(String text) {
    if (!TitleMarks.in(text).isEmpty()) {
      marked(text, true);
    } else if (!text.isBlank()) {
      int end = InstrumentTitle.endOfUnmarked(text);
      Open open = new Open(text.substring(0, end).strip());
      citations.add(open);
      places(open, text.substring(end));
    }
  }

  private void articles(String text) {
    List<TitleMarks> titles = TitleMarks.in(text);
    String first = titles.isEmpty() ? text : text.substring(0, titles.get(0).from());
    if (!citations.isEmpty() && !first.isBlank()) {
      Open open = citations.get(citations.size() - 1);
      if (citations.size() == 1 || !open.provisions.isEmpty()) {
        places(open, first);
      } else {
        // Several titles, and nothing says of which these are the articles.
        open.unread(first);
      }
    }
    marked(text, citations.isEmpty());
  }

  /** The titles in their marks, each with what follows it. */
  private void marked(String text, boolean tellsBefore) {
    List<TitleMarks> titles = TitleMarks.in(text);
    for (int i = 0; i < titles.size(); i++) {
      TitleMarks title = titles.get(i);
      int next = i + 1 < titles.size() ? titles.get(i + 1).from() : text.length();
      int noted = afterNotes(text, title.to());
      Open open = new Open(text.substring(title.from(), noted).strip());
      if (i == 0 && tellsBefore) {
        open.unread(text.substring(0, title.from()));
      }
      citations.add(open);
      places(open, text.substring(noted, next));
    }
  }

  /** Behind the notes of a title, such as （2019年修正）; （一） and （第三条） are none. */
  private static int afterNotes(String text, int from) {
    int at = from;
    for (int after = TitleMarks.afterNote(text, at); after > at; ) {
      if (PLACED.matcher(text.substring(at, after)).find()) {
        return at;
      }
      at = after;
      after = TitleMarks.afterNote(text, at);
    }
    return at;
  }

  private void places(Open citing, String text) {
    Open open = citing;
    boolean words = false;
    for (int at = 0; at < text.length(); ) {
      Matcher blank = BLANK.matcher(text).region(at, text.length());
      int from = blank.lookingAt() ? blank.end() : at;
      Matcher back = BACK.matcher(text).region(from, text.length());
      Open meant = open;
      if (back.lookingAt() && !(words && back.group(1).equals("本"))) {
        meant = called(back.group(2));
        from = back.end();
      }
      ProvisionRun run = ProvisionRun.read(text, from, context(meant, words));
      if (meant != null && run.end() > from) {
        meant.provisions.addAll(run.provisions());
        open = meant;
        at = run.end();
      } else {
        int next = sentence(text, at);
        words |= open.unread(text.substring(at, next));
        at = next;
      }
    }
  }

  private static Provision context(@Nullable Open meant, boolean words) {
    return meant == null || words ? Provision.NOWHERE : meant.last();
  }

  /**
   * The one instrument that is called a law, a regulation …; null where there is none or several.
   */
  private @Nullable Open called(String word) {
    List<Open> all = citations.stream().filter(open -> open.isCalled(word)).toList();
    List<String> titles =
        all.stream().map(open -> InstrumentTitle.key(open.title)).distinct().toList();
    return titles.size() == 1 ? all.get(all.size() - 1) : null;
  }

  /** Where the next sentence begins with an article. */
  private static int sentence(String text, int from) {
    Matcher sentence = SENTENCE.matcher(text).region(from, text.length());
    return sentence.find() ? sentence.end() : text.length();
  }
}
