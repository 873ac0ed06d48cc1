package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.Comparisons.Detail;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.Story;
import org.quanze.testing.Trials;
import org.quanze.validity.AsOf;
import org.quanze.validity.Today;

/** What holds of comparisons whatever was decided: how they are undone, added and counted. */
class ComparisonLawsTest {

  private static final int HISTORIES = Integer.getInteger("quanze.histories", 3);

  private static ComparedList tell(Trials.Source source, Story story) {
    ChangingItems items = new ChangingItems(source, story);
    List<SortedMap<UUID, Content>> states = new ArrayList<>();
    for (int n = 1; n <= source.size(); n++) {
      story.registry().today().set(Story.DAY_1.plusDays(n));
      story.publish(Story.decision("示政发〔2026〕" + n + "号", Map.of()), items.decide(6));
      states.add(items.standing());
    }
    return new ComparedList(story, story.list(Story.COUNTY), states);
  }

  @Test
  void comparisons_are_applied_undone_and_added_and_counted_as_they_are_shown() {
    Trials.of(
        "comparison laws",
        HISTORIES,
        9,
        source -> {
          try (Story story = new Story()) {
            ComparedList told = tell(source, story);
            int editions = told.states().size();
            for (int a = 1; a <= editions; a++) {
              int b = 1 + source.below(editions);
              int c = 1 + source.below(editions);
              assertEquals(List.of(), told.compare(a, a).differences());
              Delta there = told.delta(a, b);
              assertEquals(told.state(b), applied(told.state(a), there));
              assertEquals(there, told.delta(b, a).reversed());
              assertEquals(told.delta(a, c), there.then(told.delta(b, c)));
              no_change_is_shown_where_none_was(told, a, b);
              counts_are_those_of_the_details_under_every_filter(told, a, b);
            }
          }
        });
  }

  /** Lines with days to come: what was known at one time, of another day, is compared as well. */
  @Test
  void between_any_points_of_both_axes_they_are_undone_and_added() {
    Trials.of(
        "comparison laws on both axes",
        HISTORIES,
        9,
        source -> {
          try (Story story = new Story()) {
            ComparedList told = source.flag() ? tell(source, story) : announce(source, story);
            LocalDate today = story.registry().get(Today.class).date();
            for (int i = 0; i < 2 * source.size(); i++) {
              AsOf a = point(source, today);
              AsOf b = point(source, today);
              AsOf c = point(source, today);
              assertEquals(List.of(), told.compare(a, a).differences());
              assertEquals(told.delta(a, b), told.delta(b, a).reversed());
              assertEquals(told.delta(a, c), told.delta(a, b).then(told.delta(b, c)));
            }
          }
        });
  }

  private static ComparedList announce(Trials.Source source, Story story) {
    RandomHistory history = new RandomHistory(source, story);
    for (int n = 1; n <= source.size(); n++) {
      List<Adjustment> lines = history.decide(5);
      story.registry().today().set(history.today());
      story.publish(Story.decision("示政发〔2026〕" + n + "号", Map.of()), lines);
    }
    return new ComparedList(story, story.list(Story.COUNTY), List.of());
  }

  private static AsOf point(Trials.Source source, LocalDate today) {
    LocalDate day = today.plusDays(12 - source.below(source.flag() ? 30 : 200));
    Integer edition = source.flag() ? 1 + source.below(source.size()) : null;
    return new AsOf(edition == null || source.flag() ? day : null, null, edition);
  }

  private static SortedMap<UUID, SortedMap<String, String>> applied(
      SortedMap<UUID, SortedMap<String, String>> state, Delta delta) {
    delta
        .items()
        .forEach(
            (item, fields) -> {
              SortedMap<String, String> now = state.computeIfAbsent(item, i -> new TreeMap<>());
              fields.forEach(
                  (path, values) -> {
                    assertEquals(values.old(), now.remove(path), path);
                    if (values.now() != null) {
                      now.put(path, values.now());
                    }
                  });
            });
    state.values().removeIf(Map::isEmpty);
    return state;
  }

  private static void no_change_is_shown_where_none_was(ComparedList told, int from, int to) {
    Set<UUID> shown = new HashSet<>();
    for (Detail detail : told.details(told.compare(from, to))) {
      Difference d = detail.difference();
      shown.add(d.item());
      assertFalse(detail.causes().isEmpty(), "no cause: " + d);
      if (d.old() != null && d.now() != null) {
        assertFalse(detail.fields().isEmpty(), "no field differs: " + d);
      }
      if (d.kind() == Difference.Kind.RECODED) {
        assertEquals(List.of("codes"), detail.fields().stream().map(FieldChange::path).toList());
      }
      detail.fields().forEach(ComparisonLawsTest::pieces_are_the_text);
    }
    SortedMap<UUID, Content> before = told.states().get(from - 1);
    SortedMap<UUID, Content> after = told.states().get(to - 1);
    Set<UUID> differ = new HashSet<>(before.keySet());
    differ.addAll(after.keySet());
    differ.removeIf(item -> Objects.equals(before.get(item), after.get(item)));
    assertEquals(differ, shown);
  }

  private static void pieces_are_the_text(FieldChange field) {
    if (!field.segments().isEmpty()) {
      String old = joined(field, Segment.Kind.INSERTED);
      assertEquals(field.old() == null ? "\"\"" : field.old(), CanonicalForm.quoted(old));
    }
  }

  private static String joined(FieldChange field, Segment.Kind without) {
    return field.segments().stream()
        .filter(s -> s.kind() != without)
        .map(Segment::text)
        .collect(Collectors.joining());
  }

  private static void counts_are_those_of_the_details_under_every_filter(
      ComparedList told, int from, int to) {
    Comparison all = told.compare(from, to);
    Set<String> formal =
        told.registry().read(() -> told.registry().get(ListTypes.class).get("POWER").formalPaths());
    assertTrue(formal.contains("elements.note"), formal.toString());
    int unit = told.story().people().bureau().id();
    for (String category : new @Nullable String[] {null, "01", "02"}) {
      for (Set<String> without : List.of(Set.<String>of(), formal)) {
        Comparison filtered = all.of(new Comparison.Filter(unit, category, without));
        Map<Difference.Kind, Integer> counted = new EnumMap<>(Difference.Kind.class);
        Set<UUID> shown = new HashSet<>();
        for (Detail detail : told.details(filtered)) {
          counted.merge(detail.difference().kind(), 1, Integer::sum);
          shown.add(detail.difference().item());
        }
        assertEquals(filtered.summary(), counted);
        for (Detail detail : told.details(all)) {
          boolean isShown = shown.contains(detail.difference().item());
          if (category != null && !detail.difference().side().category().equals(category)) {
            assertFalse(isShown, "of another category: " + detail);
          } else {
            is_left_out_for_its_form_alone(detail, isShown, without);
          }
        }
      }
    }
    assertEquals(
        List.of(),
        all.of(new Comparison.Filter(unit + 1_000, null, Set.of())).differences(),
        "of another unit");
  }

  /** What is left out differs in form alone; what one line tells to be so is left out. */
  private static void is_left_out_for_its_form_alone(
      Detail detail, boolean isShown, Set<String> formal) {
    Difference d = detail.difference();
    if (!isShown) {
      assertEquals(Difference.Kind.CHANGED, d.kind());
      detail.fields().forEach(f -> assertTrue(formal.contains(f.path()), detail.toString()));
    }
    if (d.kind() == Difference.Kind.CHANGED && detail.causes().size() == 1) {
      LedgerLine line = detail.causes().get(0);
      Set<Integer> sides =
          Set.of(
              Objects.requireNonNull(d.old()).version(), Objects.requireNonNull(d.now()).version());
      boolean isFromOneToTheOther =
          line.oldVersion() != null
              && line.newVersion() != null
              && sides.equals(Set.of(line.oldVersion(), line.newVersion()))
              && !line.changedFields().isEmpty();
      if (isFromOneToTheOther && formal.containsAll(line.changedFields())) {
        assertFalse(isShown, "in form alone: " + detail);
      }
    }
  }
}
