package org.quanze.scheme;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One element (要素) of a list type.
 *
 * @param key its name in contents, such as {@code legalBases}
 * @param zh name in Chinese
 * @param en name in English
 * @param type shape of its value
 * @param mandatory whether an item may be published without it (an opening balance may)
 * @param brief whether it is shown in lists, and so kept beside the name
 * @param formal whether it is a matter of form (形式要素): where to turn to, a remark; by its change
 *     alone nobody's rights, duties, time or fees change
 * @param redactable whether its value may be redacted (可遮蔽): free words, in which people may be
 *     named, and nothing that carries the sense of the list
 * @param table code table of CODES or of a TEXT that is one code, or null
 * @param fields the columns of ROWS, else empty
 * @param format what a TEXT, or each of TEXTS, is beyond words; null where it is words
 */
public record Element(
    String key,
    String zh,
    String en,
    Type type,
    boolean mandatory,
    boolean brief,
    boolean formal,
    boolean redactable,
    @Nullable String table,
    List<Element> fields,
    @Nullable Format format) {

  /** Shapes of values. */
  public enum Type {
    /** A text. */
    TEXT,
    /** A whole number. */
    WHOLE,
    /** Yes or no. */
    FLAG,
    /** Texts, in order. */
    TEXTS,
    /** Codes of a table, a set. */
    CODES,
    /** A table of its own, in order. */
    ROWS
  }

  public Element {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  /**
   * Elements as the key of a deed knows them. Keys are kept for ever, so the text never changes: a
   * newer member stands where it is stated.
   */
  static String text(List<Element> elements) {
    return elements.stream().map(Element::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private String text() {
    List<String> members =
        List.of(
            "key=" + key,
            "zh=" + zh,
            "en=" + en,
            "type=" + type,
            "mandatory=" + mandatory,
            "brief=" + brief,
            "formal=" + formal,
            "redactable=" + redactable,
            "table=" + table,
            "fields=" + text(fields));
    return "Element[" + String.join(", ", members) + "]" + (format == null ? "" : " " + format);
  }

  /** An element whose text is words. */
  public Element(
      String key,
      String zh,
      String en,
      Type type,
      boolean mandatory,
      boolean brief,
      boolean formal,
      boolean redactable,
      @Nullable String table,
      List<Element> fields) {
    this(key, zh, en, type, mandatory, brief, formal, redactable, table, fields, null);
  }
}
