package org.quanze.item;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/**
 * Whether contents fit their list type: every element known, of its type, clean, and of a length.
 */
public final class ContentCheck {

  private static final int MAX_NAME = 1_000;
  private static final int MAX_TEXT = 32_767;

  /** The largest number that RFC 8785 writes exactly; beyond it two contents would look equal. */
  private static final long MAX_WHOLE = (1L << 53) - 1;

  private ContentCheck() {}

  /** Notes everything that does not fit; what is merely missing is told by {@link #missing}. */
  public static void shape(String path, Content content, ListType type, Refusals refusals) {
    String name = content.name();
    refusals.require(!name.isBlank(), ItemRule.NAME_PRESENT, path + ".name");
    refusals.require(
        name.codePointCount(0, name.length()) <= MAX_NAME, ItemRule.NAME_LENGTH, path + ".name");
    Clean.check(path + ".name", name, refusals);
    content.codes().forEach(c -> Clean.check(path + ".codes", c.value(), refusals));
    refusals.require(
        type.find(content.category()).isPresent(),
        org.quanze.scheme.SchemeRule.CATEGORY_EXISTS,
        path + ".category",
        content.category(),
        type.scheme().code());
    row(path + ".elements", content.elements(), type.elements(), type.code(), refusals);
  }

  private static void row(
      String path,
      SortedMap<String, Value> row,
      List<Element> elements,
      String type,
      Refusals refusals) {
    for (Map.Entry<String, Value> entry : row.entrySet()) {
      String at = path + "." + entry.getKey();
      elements.stream()
          .filter(e -> e.key().equals(entry.getKey()))
          .findFirst()
          .ifPresentOrElse(
              e -> value(at, entry.getValue(), e, type, refusals),
              () -> refusals.add(ItemRule.ELEMENT_KNOWN.at(at, entry.getKey(), type)));
    }
  }

  private static void value(
      String path, Value value, Element element, String type, Refusals refusals) {
    boolean fits =
        switch (element.type()) {
          case TEXT -> value instanceof Value.Text;
          case WHOLE -> value instanceof Value.Whole;
          case FLAG -> value instanceof Value.Flag;
          case TEXTS, CODES -> value instanceof Value.Texts;
          case ROWS -> value instanceof Value.Rows;
        };
    if (!refusals.require(fits, ItemRule.ELEMENT_TYPE, path, element.key(), element.type())) {
      return;
    }
    switch (value) {
      case Value.Text t -> text(path, t.text(), element, refusals);
      case Value.Texts t -> t.texts().forEach(x -> text(path, x, element, refusals));
      case Value.Rows r -> {
        int n = 0;
        for (SortedMap<String, Value> row : r.rows()) {
          row(path + "." + n++, row, element.fields(), type, refusals);
        }
      }
      case Value.Whole w ->
          refusals.require(
              Math.abs(w.number()) <= MAX_WHOLE && w.number() != Long.MIN_VALUE,
              ItemRule.WHOLE_RANGE,
              path,
              element.key());
      case Value.Flag f -> {}
      case Value.Redacted r -> {}
    }
  }

  private static void text(String path, String text, Element element, Refusals refusals) {
    Clean.check(path, text, refusals);
    refusals.require(text.length() <= MAX_TEXT, ItemRule.TEXT_LENGTH, path, element.key());
  }

  /** The mandatory elements that contents lack. */
  public static List<Element> missing(Content content, ListType type) {
    return type.elements().stream()
        .filter(Element::mandatory)
        .filter(e -> !content.elements().containsKey(e.key()))
        .toList();
  }

  /** Completeness in percent of the mandatory elements; 100 where a type has none. */
  public static int completeness(Content content, ListType type) {
    long mandatory = type.elements().stream().filter(Element::mandatory).count();
    return mandatory == 0
        ? 100
        : (int) ((mandatory - missing(content, type).size()) * 100 / mandatory);
  }

  /** The elements that are shown in lists, as a canonical document of their own. */
  public static String brief(Content content, ListType type) {
    java.util.TreeMap<String, String> fields = new java.util.TreeMap<>();
    for (Element e : type.elements()) {
      Value value = e.brief() ? content.elements().get(e.key()) : null;
      if (value != null) {
        fields.put(e.key(), CanonicalForm.value(value));
      }
    }
    return CanonicalForm.document(fields);
  }
}
