package org.quanze.declaration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Value;
import org.quanze.rule.Refusals;

/**
 * What a document announces of a list (公布数): a total, and the parts that it says make it up.
 *
 * @param edition number of the edition of the list that it speaks of, or null
 * @param document the document
 * @param total the total, as announced
 * @param parts the parts in the order of the document; none where it names none
 */
public record Declaration(
    String listType, @Nullable Integer edition, Document document, int total, List<Part> parts) {

  static final int LONGEST_TEXT = 300;
  static final int LARGEST_FIGURE = 20_000_000;
  static final int MOST_PARTS = 100;

  public Declaration {
    parts = List.copyOf(parts);
  }

  /**
   * A document (文件).
   *
   * @param number 发文字号, or null
   * @param signedOn 成文日期, or null
   */
  public record Document(
      @Nullable String number, String title, String issuer, @Nullable LocalDate signedOn) {
    public Document {
      number = number == null ? null : clean(number);
      title = clean(title);
      issuer = clean(issuer);
    }
  }

  /**
   * A part of the total (分项).
   *
   * @param label as the document calls it
   * @param category code of the category that it counts, or null
   * @param department identity of the unit whose items it counts, or null
   */
  public record Part(
      String label, @Nullable String category, @Nullable UUID department, int count) {
    public Part {
      label = clean(label);
    }

    /** Whether something of the registry can be counted beside it. */
    boolean isCountable() {
      return category != null || department != null;
    }

    /** What the chain says of it. */
    public SortedMap<String, Value> publicFields() {
      TreeMap<String, Value> fields = new TreeMap<>();
      fields.put("label", new Value.Text(label));
      fields.put("count", new Value.Whole(count));
      put(fields, "category", category);
      put(fields, "department", department);
      return fields;
    }
  }

  /** What the parts give together; null where there are none. */
  public @Nullable Integer sumOfParts() {
    return parts.isEmpty() ? null : parts.stream().mapToInt(Part::count).sum();
  }

  /** How much the total is above what its parts give; null where there are none. */
  public @Nullable Integer gap() {
    Integer sum = sumOfParts();
    return sum == null ? null : total - sum;
  }

  /** What the chain says of it. */
  public SortedMap<String, Value> publicFields() {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("listType", new Value.Text(listType));
    if (edition != null) {
      fields.put("edition", new Value.Whole(edition));
    }
    put(fields, "documentNumber", document.number());
    fields.put("title", new Value.Text(document.title()));
    fields.put("issuer", new Value.Text(document.issuer()));
    put(fields, "signedOn", document.signedOn());
    fields.put("total", new Value.Whole(total));
    fields.put("parts", new Value.Rows(parts.stream().map(Part::publicFields).toList()));
    return fields;
  }

  private static void put(SortedMap<String, Value> fields, String key, @Nullable Object given) {
    if (given != null) {
      fields.put(key, new Value.Text(given.toString()));
    }
  }

  /** Whether it can be recorded; that its figures do not fit is no fault of it. */
  void check(Refusals refusals) {
    text(refusals, "document.number", document.number());
    text(refusals, "document.title", document.title());
    text(refusals, "document.issuer", document.issuer());
    figure(refusals, "total", total);
    refusals.require(parts.size() <= MOST_PARTS, DeclarationRule.PARTS_FIT, "parts", MOST_PARTS);
    for (int i = 0; i < parts.size(); i++) {
      text(refusals, "parts." + i + ".label", parts.get(i).label());
      figure(refusals, "parts." + i + ".count", parts.get(i).count());
    }
  }

  private static void text(Refusals refusals, String path, @Nullable String text) {
    refusals.require(
        text == null || (!text.isEmpty() && text.length() <= LONGEST_TEXT),
        DeclarationRule.TEXT_FITS,
        path,
        LONGEST_TEXT);
  }

  private static void figure(Refusals refusals, String path, int figure) {
    refusals.require(
        figure >= 0 && figure <= LARGEST_FIGURE, DeclarationRule.FIGURE_FITS, path, LARGEST_FIGURE);
  }

  private static String clean(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }
}
