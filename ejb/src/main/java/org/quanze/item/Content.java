package org.quanze.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole contents (内容) of an item version: immutable, complete, typed. Status is not in it, nor
 * is any stage of review, so that two versions can be compared honestly.
 *
 * @param name name of the item (事项名称), 1 to 1,000 characters
 * @param category code in the category scheme of the list type (类别)
 * @param department identity of the implementing unit (实施主体)
 * @param codes codes of the item in any schemes; the first is the one it is listed by
 * @param openness 公开属性
 * @param decided when the openness was decided
 * @param notPublicReason why it is {@link Openness#NOT_PUBLIC} (不予公开理由, 白山政办函〔2018〕36号); null where
 *     it is not, and where an entry that is older than the rule does not say
 * @param elements values by element key; an absent value is not in the map
 */
public record Content(
    String name,
    String category,
    UUID department,
    List<ItemCode> codes,
    Openness openness,
    Openness.Decided decided,
    @Nullable String notPublicReason,
    SortedMap<String, Value> elements) {

  /** Contents whose openness needs no reason. */
  public Content(
      String name,
      String category,
      UUID department,
      List<ItemCode> codes,
      Openness openness,
      Openness.Decided decided,
      SortedMap<String, Value> elements) {
    this(name, category, department, codes, openness, decided, null, elements);
  }

  /**
   * A code of an item.
   *
   * @param scheme code scheme with version, such as {@code SC-2017}
   * @param value the code
   */
  public record ItemCode(String scheme, String value) {}

  public Content {
    codes = List.copyOf(codes);
    elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
  }

  /** The code it is listed by, or null. */
  public @Nullable String code() {
    return codes.isEmpty() ? null : codes.get(0).value();
  }

  /** The text of an element, or null. */
  public @Nullable String text(String key) {
    return elements.get(key) instanceof Value.Text t ? t.text() : null;
  }

  /** The number of an element, or null. */
  public @Nullable Long whole(String key) {
    return elements.get(key) instanceof Value.Whole w ? w.number() : null;
  }

  /** Whether an element says yes; null where it says nothing. */
  public @Nullable Boolean flag(String key) {
    return elements.get(key) instanceof Value.Flag f ? f.set() : null;
  }

  /** The texts of an element; none when it is absent. */
  public List<String> texts(String key) {
    return elements.get(key) instanceof Value.Texts t ? t.texts() : List.of();
  }

  /** The rows of an element; none when it is absent. */
  public List<SortedMap<String, Value>> rows(String key) {
    return elements.get(key) instanceof Value.Rows r ? r.rows() : List.of();
  }

  /** Its legal bases (依据), as they are written, row by row. */
  public List<Basis> bases() {
    List<Basis> bases = new ArrayList<>();
    for (SortedMap<String, Value> row : rows("legalBases")) {
      if (row.get("instrument") instanceof Value.Text instrument) {
        String article = row.get("article") instanceof Value.Text text ? text.text() : null;
        bases.add(new Basis(instrument.text(), article));
      }
    }
    return List.copyOf(bases);
  }

  /** What its legal bases cite, as it is written there, row by row. */
  public List<String> citations() {
    return bases().stream().map(Basis::instrument).toList();
  }

  /** The same with another unit; what was redacted is not there. */
  public Content heldBy(UUID unit) {
    return new Content(
        name, category, unit, codes, openness, decided, notPublicReason, remaining());
  }

  /** The same under other codes; what was redacted is not there. */
  public Content coded(List<ItemCode> others) {
    return new Content(
        name, category, department, others, openness, decided, notPublicReason, remaining());
  }

  /** The same in another category; what was redacted is not there. */
  public Content ofCategory(String other) {
    return new Content(
        name, other, department, codes, openness, decided, notPublicReason, remaining());
  }

  /** The same with its openness decided at another time. */
  public Content decided(Openness.Decided other) {
    return new Content(
        name, category, department, codes, openness, other, notPublicReason, elements);
  }

  /** The elements that have a value: no new version holds one that was redacted. */
  public SortedMap<String, Value> remaining() {
    TreeMap<String, Value> remaining = new TreeMap<>(elements);
    remaining.values().removeIf(Value.Redacted.class::isInstance);
    return remaining;
  }

  /** The same without the elements that have a value of some others. */
  public Content without(Map<String, Value> others) {
    TreeMap<String, Value> given = new TreeMap<>(elements);
    given.entrySet().removeIf(e -> e.getValue().equals(others.get(e.getKey())));
    return new Content(
        name, category, department, codes, openness, decided, notPublicReason, given);
  }

  /** The elements that were redacted, by key. */
  public SortedMap<String, Value.Redacted> redacted() {
    TreeMap<String, Value.Redacted> redacted = new TreeMap<>();
    elements.forEach(
        (key, value) -> {
          if (value instanceof Value.Redacted r) {
            redacted.put(key, r);
          }
        });
    return redacted;
  }

  /** The same with one element set. */
  public Content with(String key, Value value) {
    TreeMap<String, Value> changed = new TreeMap<>(elements);
    changed.put(key, value);
    return new Content(
        name, category, department, codes, openness, decided, notPublicReason, changed);
  }
}
