package org.quanze.annotation;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.item.Value;

/**
 * An annotation (标注) of an edition.
 *
 * @param publisher id of the government whose ledger tells it
 * @param entry number of its entry
 * @param annotatedOn day of the entry
 * @param edition what it speaks of
 * @param documentNumber 发文字号 of the document that says so, or null
 */
public record Annotation(
    int publisher,
    int entry,
    LocalDate annotatedOn,
    EditionKey edition,
    Kind kind,
    String reason,
    @Nullable String documentNumber) {

  /** What is said of an edition. */
  public enum Kind {
    /** 废止: it was repealed. */
    REPEALED("废止"),
    /** 失效: it has lapsed. */
    LAPSED("失效"),
    /** 更正: it is wrong somewhere; a later edition or a document puts it right. */
    CORRECTED("更正");

    private final String zh;

    Kind(String zh) {
      this.zh = zh;
    }

    /** Its name in Chinese. */
    public String zh() {
      return zh;
    }
  }

  /**
   * The version of what is said of an edition: 1, and one more for each annotation.
   *
   * @param all what is said of one edition
   */
  public static int version(List<Annotation> all) {
    return 1 + all.size();
  }

  /** What the chain says of it. */
  public SortedMap<String, Value> publicFields(String listType) {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("listType", new Value.Text(listType));
    fields.put("edition", new Value.Whole(edition.number()));
    fields.put("kind", new Value.Text(kind.name()));
    fields.put("reason", new Value.Text(reason));
    if (documentNumber != null) {
      fields.put("documentNumber", new Value.Text(documentNumber));
    }
    return fields;
  }
}
