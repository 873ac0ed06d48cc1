package org.quanze.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.exchange.GuanganOpening;
import org.quanze.search.LabelledQuery.Kind;
import org.quanze.testing.TestRegistry;

/** The labelled queries over the 1,135 real names of Guang'an, asked as anybody may ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.quanze.testing.SharedData#isThere")
class GuanganSearchTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 2);

  private final TestRegistry registry = new TestRegistry();
  private final Searching searching = new Searching(registry);

  @BeforeAll
  void publish() {
    new GuanganOpening(registry).publish();
    searching.follower().start(null);
    searching.catchUp();
  }

  @AfterAll
  void close() {
    registry.close();
  }

  /** A query with what was found for it. */
  private record Asked(LabelledQuery query, List<String> found) {

    double recall() {
      return query.recallAt20(found);
    }

    double precision() {
      return query.precisionAt5(found);
    }
  }

  @Test
  void every_answer_is_on_the_list() {
    Set<String> listed = new HashSet<>();
    registry.read(
        () -> {
          registry.get(SearchRows.class).streamAll(item -> listed.add(item.code()));
          return null;
        });
    assertEquals(1135, listed.size());
    List<String> unknown =
        LabelledQuery.all().stream()
            .flatMap(q -> q.answers().stream())
            .filter(code -> !listed.contains(code))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void recall_and_precision_keep_their_bounds() {
    Map<Kind, List<Asked>> byKind = new EnumMap<>(Kind.class);
    for (LabelledQuery query : LabelledQuery.all()) {
      byKind
          .computeIfAbsent(query.kind(), kind -> new ArrayList<>())
          .add(new Asked(query, searching.codes(query.query(), DAY)));
    }
    print(byKind);
    byKind.forEach(
        (kind, asked) -> {
          assertTrue(mean(asked, Asked::recall) >= kind.recall(), kind + " recall@20");
          assertTrue(mean(asked, Asked::precision) >= kind.precision(), kind + " precision@5");
        });
  }

  private static double mean(List<Asked> asked, Function<Asked, Double> figure) {
    return asked.stream().mapToDouble(figure::apply).average().orElseThrow();
  }

  private static void print(Map<Kind, List<Asked>> byKind) {
    StringBuilder table = new StringBuilder("kind         queries  recall@20  precision@5\n");
    byKind.forEach((kind, asked) -> line(table, kind.name(), asked));
    List<Asked> all = byKind.values().stream().flatMap(List::stream).toList();
    line(table, "all", all);
    all.stream()
        .filter(a -> a.recall() < 1 || a.precision() < 1)
        .forEach(
            a ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "  %s: recall %.2f, precision %.2f%n",
                        a.query().query(),
                        a.recall(),
                        a.precision())));
    System.out.println(table);
  }

  private static void line(StringBuilder table, String name, List<Asked> asked) {
    table.append(
        String.format(
            Locale.ROOT,
            "%-12s %7d  %9.3f  %11.3f%n",
            name,
            asked.size(),
            mean(asked, Asked::recall),
            mean(asked, Asked::precision)));
  }
}
