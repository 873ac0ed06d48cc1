package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment.Kind;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral.Mode;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.item.Content;

/** Every kind of adjustment: its name, the items that it names and the contents that it gives. */
@Tag("pure")
class AdjustmentTest {

  private static final Subject ONE = new Subject(id("一"), 1);
  private static final Subject TWO = new Subject(id("二"), 1);
  private static final Content NEW = power("新", "甲局", "01");
  private static final Content MORE = power("余", "甲局", "01");
  private static final UUID UNIT = id("乙局");
  private static final Term TERM = new Term(null, LATER);

  /** One of each form. */
  private static List<Adjustment> all() {
    List<NewItem> two = List.of(new NewItem(id("新"), NEW), new NewItem(id("余"), MORE));
    return List.of(
        new Entrance.Add("POWER", id("新"), NEW, null, null),
        new Entrance.Accept(id("下放"), id("新"), NEW, null),
        new Entrance.AcceptExternal(
            "POWER", id("新"), NEW, new Entrance.ExternalDocument("号", "省", null), null, null),
        new Entrance.Unexplained("POWER", id("新"), NEW, null, null),
        new Renewal.Change(ONE, NEW, null, null),
        new Renewal.PartialCancel(ONE, NEW, "减", null, null),
        new Renewal.DropPrereview(ONE, NEW, null, null),
        new Renewal.Correct(ONE, 1, NEW, null),
        new Renewal.Reclassify(ONE, "02", null, null),
        new Renewal.Recode(ONE, List.of(), null, null),
        new Departure.Cancel(ONE, null, null),
        new Departure.ToInternal(ONE, null, null),
        new Departure.Unexplained(ONE, null, null),
        new Rest.Suspend(ONE, null, null, null),
        new Rest.Resume(ONE, null, null),
        new Conversion.Merge(List.of(ONE, TWO), two, null, null),
        new Conversion.Split(ONE, two, null, null),
        new Conversion.Transfer(ONE, UNIT, id("新"), NEW, null, null, null, null, null),
        new Conversion.ChangeImplementer(ONE, UNIT, id("新"), NEW, null, null),
        new Conferral.Delegate(ONE, List.of(), null, null),
        new Conferral.PartialDelegate(ONE, List.of(), List.of(), NEW, "余", null, null),
        new Conferral.Empower(ONE, new Mode.Entrusting(List.of(UNIT), TERM), null, null),
        new Conferral.Entrust(ONE, List.of(UNIT), TERM, null, null),
        new Conferral.EndEntrustment(id("委"), null, null),
        new Conferral.Recall(id("下放"), UNIT, id("新"), NEW, LATER, null),
        new Reform.RenameUnit(UNIT, "乙委", null, null),
        new Reform.Reorganise(List.of(), null, null),
        new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of(), null, null));
  }

  @Test
  void every_kind_is_of_its_form_and_the_unexplained_ones_of_two() {
    Map<Kind, Long> forms =
        all().stream().collect(Collectors.groupingBy(Adjustment::kind, Collectors.counting()));
    for (Kind kind : Kind.values()) {
      assertEquals(kind == Kind.UNEXPLAINED ? 2 : 1, forms.get(kind), kind.name());
      assertEquals(kind == Kind.UNEXPLAINED ? 2 : 1, kind.forms().size(), kind.name());
    }
    assertEquals(Set.of(Reform.RenameUnit.class), Kind.RENAME_UNIT.forms());
  }

  @Test
  void drafts_keep_each_form_under_a_name_of_its_own() {
    Set<String> names =
        Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toCollection(TreeSet::new));
    names.remove("UNEXPLAINED");
    names.addAll(List.of("UNEXPLAINED_ENTRANCE", "UNEXPLAINED_DEPARTURE"));
    assertEquals(names, new TreeSet<>(Kinds.names().values()));
    assertEquals("UNEXPLAINED_DEPARTURE", Kinds.names().get(Departure.Unexplained.class));
  }

  @Test
  void each_names_the_items_that_stand_and_what_it_gives_to_items() {
    for (Adjustment line : all()) {
      List<Subject> subjects =
          switch (line) {
            case Entrance e -> List.of();
            case Conversion.Merge m -> List.of(ONE, TWO);
            case Conferral.Recall r -> List.of();
            case Conferral.EndEntrustment e -> List.of();
            case Reform r -> List.of();
            default -> List.of(ONE);
          };
      List<Content> contents =
          switch (line) {
            case Entrance e -> List.of(NEW);
            case Renewal.Rewriting r -> List.of(NEW);
            case Conversion.Merge m -> List.of(NEW, MORE);
            case Conversion.Split s -> List.of(NEW, MORE);
            case Conversion c -> List.of(NEW);
            case Conferral.PartialDelegate p -> List.of(NEW);
            case Conferral.Recall r -> List.of(NEW);
            default -> List.of();
          };
      assertEquals(subjects, line.subjects().toList(), line.kind().name());
      assertEquals(contents, line.contents().toList(), line.kind().name());
    }
  }
}
