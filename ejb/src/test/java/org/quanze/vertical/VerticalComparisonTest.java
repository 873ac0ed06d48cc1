package org.quanze.vertical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.testing.Trials;
import org.quanze.testing.Trials.Source;
import org.quanze.vertical.VerticalRow.Kind;

/** Two lists held against each other, without a database. */
class VerticalComparisonTest {

  private static final String LAW = "示例条例（虚构） 第三条";
  private static final String OTHER_LAW = "示例办法（虚构） 第七条";

  private static CataloguedItem item(
      int list, String name, @Nullable String catalogue, String... bases) {
    return new CataloguedItem(
        list,
        UUID.randomUUID(),
        1,
        1,
        "02",
        null,
        name,
        catalogue == null ? null : new CatalogueKey("X", catalogue),
        List.of(bases));
  }

  private static List<String> told(List<CataloguedItem> upper, List<CataloguedItem> lower) {
    return VerticalComparison.of(upper, lower).rows().stream()
        .map(r -> r.kind() + " " + (r.key() == null ? "-" : r.key().code()))
        .toList();
  }

  @Test
  void lists_are_alike_or_lack_have_more_or_stand_on_other_laws() {
    assertEquals(
        List.of("ALIKE 1", "BASED_DIFFERENTLY 2", "MISSING 3", "EXTRA 4"),
        told(
            List.of(
                item(1, "甲", "1", LAW, OTHER_LAW), item(1, "乙", "2", LAW), item(1, "丙", "3", LAW)),
            List.of(
                item(2, "甲（县级）", "1", OTHER_LAW, LAW),
                item(2, "乙", "2", OTHER_LAW),
                item(2, "丁", "4", LAW))));
  }

  @Test
  void the_bases_that_differ_are_named_on_both_sides() {
    VerticalRow row =
        VerticalComparison.of(
                List.of(item(1, "甲", "1", LAW)), List.of(item(2, "甲", "1", LAW, OTHER_LAW)))
            .rows()
            .get(0);
    assertEquals(List.of(), row.missingBases());
    assertEquals(List.of(OTHER_LAW), row.extraBases());
  }

  @Test
  void without_a_code_of_the_catalogue_nothing_is_matched_not_even_the_same_name() {
    assertEquals(
        List.of("NOT_COMPARABLE -", "NOT_COMPARABLE -"),
        told(List.of(item(1, "甲", null, LAW)), List.of(item(2, "甲", null, LAW))));
  }

  @Test
  void the_same_code_of_another_scheme_is_another() {
    CataloguedItem other =
        new CataloguedItem(
            2, UUID.randomUUID(), 1, 1, "02", null, "甲", new CatalogueKey("Y", "1"), List.of());
    assertEquals(List.of("MISSING 1", "EXTRA 1"), told(List.of(item(1, "甲", "1")), List.of(other)));
  }

  @Test
  void several_items_of_one_code_are_one_row() {
    List<CataloguedItem> lower = List.of(item(2, "甲一", "1", LAW), item(2, "甲二", "1", OTHER_LAW));
    VerticalRow row =
        VerticalComparison.of(List.of(item(1, "甲", "1", OTHER_LAW, LAW)), lower).rows().get(0);
    assertEquals(Kind.ALIKE, row.kind());
    assertEquals(lower, row.lower());
  }

  private static List<CataloguedItem> list(Source source, int list) {
    List<CataloguedItem> items = new ArrayList<>();
    for (int i = source.below(source.size()); i > 0; i--) {
      String catalogue = source.below(5) == 0 ? null : Integer.toString(source.below(20));
      items.add(item(list, "事项" + i, catalogue, source.flag() ? LAW : OTHER_LAW));
    }
    return items;
  }

  private static Map<Kind, Kind> mirrored() {
    return Map.of(
        Kind.ALIKE, Kind.ALIKE,
        Kind.BASED_DIFFERENTLY, Kind.BASED_DIFFERENTLY,
        Kind.MISSING, Kind.EXTRA,
        Kind.EXTRA, Kind.MISSING,
        Kind.NOT_COMPARABLE, Kind.NOT_COMPARABLE);
  }

  @Test
  void every_item_is_in_one_row_counts_are_those_of_the_rows_and_the_other_way_is_the_mirror() {
    Trials.of(
        "vertical",
        300,
        40,
        source -> {
          List<CataloguedItem> upper = list(source, 1);
          List<CataloguedItem> lower = list(source, 2);
          VerticalComparison compared = VerticalComparison.of(upper, lower);
          Set<UUID> seen = new HashSet<>();
          for (VerticalRow row : compared.rows()) {
            Stream.concat(row.upper().stream(), row.lower().stream())
                .forEach(i -> assertTrue(seen.add(i.item()), "twice: " + i));
          }
          assertEquals(upper.size() + lower.size(), seen.size());
          compared
              .summary(null)
              .forEach((kind, count) -> assertEquals(count, compared.rows(kind, null).size()));
          assertEquals(
              compared.rows().size(),
              compared.summary(null).values().stream().mapToInt(n -> n).sum());
          VerticalComparison back = VerticalComparison.of(lower, upper);
          compared
              .summary(null)
              .forEach(
                  (kind, count) ->
                      assertEquals(count, back.summary(null).get(mirrored().get(kind))));
          assertTrue(
              VerticalComparison.of(upper, upper).rows().stream()
                  .allMatch(r -> r.kind() == Kind.ALIKE || r.kind() == Kind.NOT_COMPARABLE),
              "a list is like itself");
        });
  }
}
