package org.quanze.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.citation.LawText.Article;
import org.quanze.citation.LawText.Item;
import org.quanze.citation.LawText.Paragraph;
import org.quanze.citation.LawText.Point;
import org.quanze.instrument.Numeral;

/**
 * Reads the structure of a law from its text, line by line: a heading with the title, headings of
 * chapters, lines that begin with 第一条 and a blank, with （一） and with 1.; each other line is a
 * paragraph. What stands before the first chapter or article tells who passed it, and is left out.
 */
public final class LawTextReader {

  private static final String NUMBER = "([" + Numeral.CHARACTERS + "]+)";
  private static final Pattern TITLE = Pattern.compile("#\\s*(.+)");
  private static final Pattern CHAPTER = Pattern.compile("#*\\s*第" + NUMBER + "[编章節节](?:\\s.*)?");
  private static final Pattern ARTICLE =
      Pattern.compile("第" + NUMBER + "条(?:之" + NUMBER + ")?[\\s\\p{Z}]+(.*)");
  private static final Pattern ITEM = Pattern.compile("[（(]" + NUMBER + "[）)]\\s*(.*)");
  private static final Pattern POINT = Pattern.compile("([0-9０-９]+)[.．、]\\s*(.*)");

  private final List<Article> articles = new ArrayList<>();
  private String title = "";
  private int chapters;
  private @Nullable Provision place;
  private int chapter;
  private List<Paragraph> paragraphs = new ArrayList<>();

  private LawTextReader() {}

  /** Reads the lines of a text. */
  public static LawText read(List<String> lines) {
    LawTextReader reader = new LawTextReader();
    lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::line);
    reader.close();
    return new LawText(reader.title, reader.chapters, reader.articles);
  }

  private void line(String line) {
    Matcher heading = CHAPTER.matcher(line);
    Matcher article = ARTICLE.matcher(line);
    Matcher named = TITLE.matcher(line);
    if (article.matches()) {
      close();
      Provision at = Provision.article(Numeral.value(article.group(1)).orElse(0));
      String inserted = article.group(2);
      place = inserted == null ? at : at.inserted(Numeral.value(inserted).orElse(0));
      chapter = chapters;
      paragraphs.add(new Paragraph(article.group(3), List.of()));
    } else if (heading.matches()) {
      close();
      chapters += line.charAt(heading.end(1)) == '章' ? 1 : 0;
    } else if (place != null) {
      within(line);
    } else if (named.matches() && title.isEmpty()) {
      title = named.group(1);
    }
  }

  /** A line of an article. */
  private void within(String line) {
    Matcher item = ITEM.matcher(line);
    Matcher point = POINT.matcher(line);
    int last = paragraphs.size() - 1;
    List<Item> items = new ArrayList<>(paragraphs.get(last).items());
    if (item.matches()) {
      items.add(new Item(Numeral.value(item.group(1)).orElse(0), item.group(2), List.of()));
    } else if (point.matches() && !items.isEmpty()) {
      Item of = items.remove(items.size() - 1);
      List<Point> points = new ArrayList<>(of.points());
      points.add(new Point(Numeral.value(point.group(1)).orElse(0), point.group(2)));
      items.add(new Item(of.number(), of.words(), points));
    } else {
      paragraphs.add(new Paragraph(line, List.of()));
      return;
    }
    paragraphs.set(last, new Paragraph(paragraphs.get(last).words(), items));
  }

  private void close() {
    if (place != null) {
      articles.add(new Article(place, chapter, paragraphs));
    }
    place = null;
    paragraphs = new ArrayList<>();
  }
}
