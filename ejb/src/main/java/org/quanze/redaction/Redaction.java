package org.quanze.redaction;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.item.Value;

/**
 * A redaction (遮蔽) as its entry tells it.
 *
 * @param publisher id of the government whose ledger tells it
 * @param entry number of its entry
 * @param redactedOn day of the entry
 * @param field path of the field, such as {@code elements.supervisionPhone}
 * @param reason the legal reason
 * @param documentNumber number of the document that orders it (文书号), or null
 * @param parts the versions of which it is redacted
 */
public record Redaction(
    int publisher,
    int entry,
    LocalDate redactedOn,
    UUID item,
    String field,
    String reason,
    @Nullable String documentNumber,
    List<Part> parts) {

  public Redaction {
    parts = List.copyOf(parts);
  }

  /**
   * One version.
   *
   * @param alike the first version that held the same value
   * @param commitment by which whoever has no number of the version knows it
   * @param fields the names of all its fields: keys do not tell them once the salt is gone. Empty
   *     for a version that is not public
   */
  public record Part(int version, int alike, Bytes commitment, List<String> fields) {
    public Part {
      fields = List.copyOf(fields);
    }

    private SortedMap<String, Value> told() {
      TreeMap<String, Value> told = new TreeMap<>();
      told.put("version", new Value.Whole(version));
      told.put("alike", new Value.Whole(alike));
      told.put("commitment", new Value.Text(commitment.hex()));
      if (!fields.isEmpty()) {
        told.put("fields", new Value.Text(String.join(",", fields)));
      }
      return told;
    }
  }

  /** What the chain says of it. */
  public SortedMap<String, Value> publicFields() {
    TreeMap<String, Value> told = new TreeMap<>();
    told.put("item", new Value.Text(item.toString()));
    told.put("field", new Value.Text(field));
    told.put("reason", new Value.Text(reason));
    if (documentNumber != null) {
      told.put("documentNumber", new Value.Text(documentNumber));
    }
    told.put("parts", new Value.Rows(parts.stream().map(Part::told).toList()));
    return told;
  }
}
