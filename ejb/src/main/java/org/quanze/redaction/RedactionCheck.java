package org.quanze.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.item.CanonicalForm;
import org.quanze.item.ItemVersion;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.redaction.Redaction.Part;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** What may be redacted of an item, and which versions that takes. */
final class RedactionCheck {

  private static final List<String> OF_EVERY_ITEM =
      List.of(
          "category",
          "codes",
          "department",
          "name",
          "notPublicReason",
          "openness",
          "opennessDecided");

  private static final int TELLING = 2;

  private final String field;
  private final NavigableMap<Integer, ItemVersion> versions;
  private final Refusals refusals;

  /**
   * A check.
   *
   * @param versions all versions of the item by number
   */
  RedactionCheck(String field, NavigableMap<Integer, ItemVersion> versions, Refusals refusals) {
    this.field = field;
    this.versions = versions;
    this.refusals = refusals;
  }

  /** Whether the field is one that may be redacted. */
  boolean field(ListType type) {
    Optional<Element> element =
        type.elements().stream()
            .filter(e -> field.equals(CanonicalForm.ELEMENTS + e.key()))
            .findFirst();
    boolean known =
        refusals.require(
            element.isPresent() || OF_EVERY_ITEM.contains(field),
            RedactionRule.FIELD_KNOWN,
            "field",
            field,
            type.zh());
    return known
        && refusals.require(
            element.filter(Element::redactable).isPresent(),
            RedactionRule.FIELD_REDACTABLE,
            "field",
            element.map(Element::zh).orElse(field));
  }

  /** The versions of which the field is redacted, each with the first that held the same value. */
  List<Part> parts(SortedSet<Integer> named) {
    List<Part> parts = new ArrayList<>();
    refusals.require(
        !named.isEmpty() && versions.keySet().containsAll(named),
        RedactionRule.VERSION_THERE,
        "versions");
    refusals.require(
        versions.values().stream().anyMatch(v -> v.openness() == Openness.PUBLIC),
        RedactionRule.ONCE_PUBLIC,
        "versions");
    NavigableMap<Integer, String> values = values();
    for (Integer number : named) {
      ItemVersion version = versions.get(number);
      if (version != null && holds(version, values.get(number))) {
        parts.add(part(version, values));
      }
    }
    values.forEach(
        (number, value) ->
            refusals.require(
                named.contains(number)
                    || named.stream().noneMatch(other -> value.equals(values.get(other))),
                RedactionRule.ALIKE_NAMED,
                "versions",
                number));
    return parts;
  }

  /** The values of the field that are still there, by version; contents must be intact. */
  private NavigableMap<Integer, String> values() {
    TreeMap<Integer, String> values = new TreeMap<>();
    versions.forEach(
        (number, version) -> {
          String value = CanonicalForm.fields(version.verified()).get(field);
          if (value != null && !Value.Redacted.isMark(value)) {
            values.put(number, value);
          }
        });
    return values;
  }

  private boolean holds(ItemVersion version, @Nullable String value) {
    Value.Redacted gone = version.content().redacted().get(key());
    boolean there =
        refusals.require(
            gone == null,
            RedactionRule.STILL_THERE,
            "versions",
            version.number(),
            field,
            gone == null ? 0 : gone.entry());
    return there
        && refusals.require(
            value != null, RedactionRule.FIELD_HELD, "versions", version.number(), field);
  }

  /** What tells of the redaction in public does not tell what is redacted. */
  void silent(SortedSet<Integer> named, String told) {
    boolean silent =
        named.stream()
            .map(versions::get)
            .filter(Objects::nonNull)
            .map(v -> v.content().elements().get(key()))
            .flatMap(RedactionCheck::words)
            .noneMatch(told::contains);
    refusals.require(silent, RedactionRule.REASON_SILENT, "reason");
  }

  /** The texts of a value that are long enough to say something of somebody. */
  private static Stream<String> words(@Nullable Value value) {
    return switch (value) {
      case Value.Text t -> Stream.of(t.text()).filter(text -> text.length() >= TELLING);
      case Value.Texts t -> t.texts().stream().filter(text -> text.length() >= TELLING);
      case Value.Rows r ->
          r.rows().stream().flatMap(row -> row.values().stream()).flatMap(RedactionCheck::words);
      case null, default -> Stream.empty();
    };
  }

  private String key() {
    return field.startsWith(CanonicalForm.ELEMENTS)
        ? field.substring(CanonicalForm.ELEMENTS.length())
        : field;
  }

  private static Part part(ItemVersion version, NavigableMap<Integer, String> values) {
    String own = Objects.requireNonNull(values.get(version.number()));
    int alike =
        values.navigableKeySet().stream()
            .filter(n -> own.equals(values.get(n)))
            .findFirst()
            .orElseThrow();
    return new Part(
        version.number(),
        alike,
        version.commitment(),
        version.openness() == Openness.PUBLIC ? version.paths() : List.of());
  }
}
