package org.quanze.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refusals;
import org.quanze.scheme.CodeTable;
import org.quanze.scheme.Element;
import org.quanze.scheme.Format;
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
    Format format = element.format();
    if (format != null && !format.fits(text)) {
      refusals.add(
          new Refusal(
              ItemRule.ELEMENT_FORMAT,
              path,
              ItemRule.ELEMENT_FORMAT.at(path, element.key(), format.zh()).zh(),
              ItemRule.ELEMENT_FORMAT.at(path, element.key(), format.en()).en()));
    }
  }

  /**
   * The codes of contents that are not in the tables which their elements name. A draft is refused
   * for them, where it gives the element; rows of an import are told.
   */
  public static List<Refusal> unknownCodes(String path, Content content, ListType type) {
    List<Refusal> unknown = new ArrayList<>();
    for (Element element : type.elements()) {
      Value value = content.elements().get(element.key());
      String at = path + ".elements." + element.key();
      if (value instanceof Value.Rows rows) {
        int n = 0;
        for (SortedMap<String, Value> row : rows.rows()) {
          String of = at + "." + n++ + ".";
          element.fields().forEach(f -> unknown(of + f.key(), row.get(f.key()), f, type, unknown));
        }
      } else {
        unknown(at, value, element, type, unknown);
      }
    }
    return unknown;
  }

  private static void unknown(
      String path, @Nullable Value value, Element element, ListType type, List<Refusal> unknown) {
    CodeTable table = element.table() == null ? null : type.table(element.table()).orElse(null);
    if (table == null) {
      return;
    }
    List<String> codes =
        switch (value) {
          case Value.Text t -> List.of(t.text());
          case Value.Texts t -> t.texts();
          case null, default -> List.of();
        };
    codes.stream()
        .filter(code -> !table.has(code))
        .forEach(
            code ->
                unknown.add(ItemRule.CODE_IN_TABLE.at(path, element.key(), code, table.code())));
  }

  /** The items that contents refer to, by the path of each reference. */
  public static SortedMap<String, UUID> references(String path, Content content, ListType type) {
    SortedMap<String, UUID> references = new TreeMap<>();
    references(path + ".elements", content.elements(), type.elements(), references);
    return references;
  }

  private static void references(
      String path,
      SortedMap<String, Value> row,
      List<Element> elements,
      SortedMap<String, UUID> references) {
    for (Element element : elements) {
      String at = path + "." + element.key();
      switch (row.get(element.key())) {
        case Value.Text t -> reference(at, t.text(), element, references);
        case Value.Texts t -> {
          int n = 0;
          for (String text : t.texts()) {
            reference(at + "." + n++, text, element, references);
          }
        }
        case Value.Rows r -> {
          int n = 0;
          for (SortedMap<String, Value> columns : r.rows()) {
            references(at + "." + n++, columns, element.fields(), references);
          }
        }
        case null, default -> {}
      }
    }
  }

  private static void reference(
      String path, String text, Element element, SortedMap<String, UUID> references) {
    Format format = element.format();
    if (format != null && format.isReference() && format.fits(text)) {
      references.put(path, UUID.fromString(text));
    }
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
    TreeMap<String, String> fields = new TreeMap<>();
    for (Element e : type.elements()) {
      Value value = e.brief() ? content.elements().get(e.key()) : null;
      if (value != null) {
        fields.put(e.key(), CanonicalForm.value(value));
      }
    }
    return CanonicalForm.document(fields);
  }
}
