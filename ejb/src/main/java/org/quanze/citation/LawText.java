package org.quanze.citation;

import java.util.ArrayList;
import java.util.List;

/**
 * The structure of a law's own text (条文结构): its articles, their paragraphs, items and points. It
 * answers whether there is a place that is cited.
 *
 * @param title the title (名称)
 * @param chapters how many chapters (章) it has; 0 for a short one
 */
public record LawText(String title, int chapters, List<Article> articles) {

  /**
   * An article (条).
   *
   * @param place where it stands
   * @param chapter number of its chapter; 0 where there is none
   */
  public record Article(Provision place, int chapter, List<Paragraph> paragraphs) {
    public Article {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** A paragraph (款) with the words before its items. */
  public record Paragraph(String words, List<Item> items) {
    public Paragraph {
      items = List.copyOf(items);
    }
  }

  /**
   * An item (项).
   *
   * @param number as it is written
   */
  public record Item(int number, String words, List<Point> points) {
    public Item {
      points = List.copyOf(points);
    }
  }

  /** A point (目). */
  public record Point(int number, String words) {}

  public LawText {
    articles = List.copyOf(articles);
  }

  /**
   * Whether there is such a place. An item whose paragraph is not named may stand in any paragraph
   * of the article: laws name the paragraph only where several have items.
   */
  public boolean has(Provision place) {
    return articles.stream()
        .filter(article -> article.place().equals(place.ofArticle()))
        .anyMatch(article -> has(article, place));
  }

  private static boolean has(Article article, Provision place) {
    int paragraph = place.paragraph();
    if (paragraph > article.paragraphs().size()) {
      return false;
    }
    List<Paragraph> meant =
        paragraph == 0 ? article.paragraphs() : List.of(article.paragraphs().get(paragraph - 1));
    return place.item() == 0
        ? place.point() == 0
        : meant.stream()
            .flatMap(p -> p.items().stream())
            .anyMatch(item -> item.number() == place.item() && has(item, place.point()));
  }

  private static boolean has(Item item, int point) {
    return point == 0 || item.points().stream().anyMatch(p -> p.number() == point);
  }

  /** Articles, items and points that do not follow the one before, as places; a text has none. */
  public List<String> outOfOrder() {
    List<String> found = new ArrayList<>();
    Provision before = Provision.NOWHERE;
    for (Article article : articles) {
      if (!article.place().follows(before)) {
        found.add(article.place().normal());
      }
      before = article.place();
      for (int p = 0; p < article.paragraphs().size(); p++) {
        outOfOrder(article.place().at(Level.PARAGRAPH, p + 1), article.paragraphs().get(p), found);
      }
    }
    return List.copyOf(found);
  }

  private static void outOfOrder(Provision place, Paragraph paragraph, List<String> found) {
    for (int i = 0; i < paragraph.items().size(); i++) {
      Item item = paragraph.items().get(i);
      Provision at = place.at(Level.ITEM, item.number());
      if (item.number() != i + 1) {
        found.add(at.normal());
      }
      for (int p = 0; p < item.points().size(); p++) {
        if (item.points().get(p).number() != p + 1) {
          found.add(at.at(Level.POINT, item.points().get(p).number()).normal());
        }
      }
    }
  }
}
