package org.quanze.citation;

import org.quanze.instrument.Numeral;

/**
 * A place in a law (条款项目): an article, or a paragraph, item or point of it. Paragraphs have no
 * number in the text and are counted; items are numbered （一）, points 1.
 *
 * @param article number of the article (条)
 * @param inserted its number among those inserted after that article, as in 第一百二十条之一; 0 for the
 *     article itself
 * @param paragraph number of the paragraph (款); 0 where none is named
 * @param item number of the item (项); 0 where none is named
 * @param point number of the point (目); 0 where none is named
 */
public record Provision(int article, int inserted, int paragraph, int item, int point) {

  /** Nowhere yet: where reading begins. */
  static final Provision NOWHERE = new Provision(0, 0, 0, 0, 0);

  /** An article. */
  public static Provision article(int number) {
    return new Provision(number, 0, 0, 0, 0);
  }

  /** The place at a level under this one; what was named below that level is no more. */
  Provision at(Level level, int number) {
    return switch (level) {
      case ARTICLE -> new Provision(number, 0, 0, 0, 0);
      case PARAGRAPH -> new Provision(article, inserted, number, 0, 0);
      case ITEM -> new Provision(article, inserted, paragraph, number, 0);
      case POINT -> new Provision(article, inserted, paragraph, item, number);
    };
  }

  /** The article that is inserted after this one under a number. */
  Provision inserted(int number) {
    return new Provision(article, number, 0, 0, 0);
  }

  /** The article in which it is. */
  Provision ofArticle() {
    return article(article).inserted(inserted);
  }

  /** Whether an article is the one after another: the next one, or the next that was inserted. */
  boolean follows(Provision before) {
    return article == before.article
        ? inserted == before.inserted + 1
        : article == before.article + 1 && inserted == 0;
  }

  /**
   * Whether it stands before another place of the same law; a place is not before one within it.
   */
  boolean isBefore(Provision other) {
    if (article != other.article || inserted != other.inserted) {
      return article == other.article ? inserted < other.inserted : article < other.article;
    }
    if (paragraph != other.paragraph) {
      return isBefore(paragraph, other.paragraph);
    }
    return item == other.item ? isBefore(point, other.point) : isBefore(item, other.item);
  }

  private static boolean isBefore(int number, int other) {
    return number > 0 && number < other;
  }

  /** As laws write it: 第十二条第一款第六项. */
  public String normal() {
    StringBuilder written = new StringBuilder();
    write(written, article, Level.ARTICLE);
    if (inserted > 0) {
      written.append("之").append(Numeral.chinese(inserted));
    }
    write(written, paragraph, Level.PARAGRAPH);
    write(written, item, Level.ITEM);
    write(written, point, Level.POINT);
    return written.toString();
  }

  private static void write(StringBuilder written, int number, Level level) {
    if (number > 0) {
      written.append("第").append(Numeral.chinese(number)).append(level.zh());
    }
  }
}
