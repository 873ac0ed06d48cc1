package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;
import org.quanze.testing.Told;

/** The members of a list as a draft would leave them, counted from what stands. */
@Tag("pure")
class ForeseenMembersTest {

  private static final Balance.Counted NOW =
      new Balance.Counted(
          List.of(
              new Total(1, "01", Status.IN_FORCE, 2, 2, true),
              new Total(1, "02", Status.IN_FORCE, 1, 1, true),
              new Total(2, "02", Status.IN_FORCE, 1, 1, true)),
          List.of(new EntrustedTotal(3, "01", 4, 4)));

  private final PaperCounty county = new PaperCounty();

  private ForeseenMembers foreseen(Adjustment... lines) {
    List<Effect> effects = Told.done(county, lines).effects();
    ForeseenMembers members = new ForeseenMembers(county.standing(), NOW, DAY);
    effects.forEach(members::apply);
    return members;
  }

  /** Unit, category, status, members and public ones, of which there are some. */
  private static List<String> told(ForeseenMembers members) {
    return members.counted().members().stream()
        .filter(t -> t.members() != 0 || t.publicMembers() != 0)
        .map(
            t ->
                "%d %s %s %d %d%s"
                    .formatted(
                        t.department(),
                        t.category(),
                        t.status(),
                        t.members(),
                        t.publicMembers(),
                        t.counted() ? "" : " not counted"))
        .sorted()
        .toList();
  }

  private List<String> after(Adjustment... lines) {
    return told(foreseen(lines));
  }

  private static final String FIRST = "1 01 IN_FORCE 2 2";
  private static final String SECOND = "1 02 IN_FORCE 1 1";
  private static final String OTHER = "2 02 IN_FORCE 1 1";

  @Test
  void what_enters_is_counted_and_what_leaves_is_not() {
    assertEquals(
        List.of("1 01 IN_FORCE 3 3", SECOND),
        after(
            new Entrance.Add("POWER", id("新"), power("新", "甲局", "01"), null, null),
            new Departure.Cancel(county.subject("五"), null, null)));
  }

  @Test
  void what_is_changed_stays_and_its_openness_counts() {
    Content content = county.content("一").with("note", new Value.Text("改"));
    assertEquals(
        List.of(FIRST, SECOND, OTHER),
        after(new Renewal.Change(county.subject("一"), content, null, null)));
    Content hidden = Contents.open(content, Openness.NOT_PUBLIC);
    assertEquals(
        List.of("1 01 IN_FORCE 2 1", SECOND, OTHER),
        after(new Renewal.Change(county.subject("一"), hidden, null, null)));
  }

  @Test
  void what_is_hidden_leaves_no_public_member_behind() {
    Content hidden = Contents.open(power("六", "乙局", "02"), Openness.NOT_PUBLIC);
    county.stands("六", 1, hidden, Status.IN_FORCE, SINCE, null);
    ForeseenMembers members = foreseen(new Departure.Cancel(county.subject("六"), null, null));
    assertEquals(List.of(FIRST, SECOND, "2 02 IN_FORCE 0 1"), told(members));
  }

  @Test
  void a_reclassified_item_is_counted_where_it_comes_to_stand() {
    assertEquals(
        List.of("1 01 IN_FORCE 1 1", "1 02 IN_FORCE 2 2", OTHER),
        after(new Renewal.Reclassify(county.subject("一"), "02", null, null)));
  }

  @Test
  void a_suspended_item_is_counted_apart() {
    assertEquals(
        List.of("1 01 IN_FORCE 1 1", "1 01 SUSPENDED 1 1", SECOND, OTHER),
        after(new Rest.Suspend(county.subject("一"), null, null, null)));
  }

  @Test
  void of_a_list_that_does_not_count_what_rests_it_is_marked() {
    county.stands(PaperLists.MATTER, "事", 1, power("事", "丙局", "01"), Status.IN_FORCE, SINCE, null);
    assertEquals(
        List.of(FIRST, SECOND, OTHER, "3 01 IN_FORCE -1 -1", "3 01 SUSPENDED 1 1 not counted"),
        after(new Rest.Suspend(county.subject("事"), null, null, null)));
    county
        .without("事")
        .stands(PaperLists.MATTER, "事", 1, power("事", "丙局", "01"), Status.SUSPENDED, SINCE, null);
    assertEquals(
        List.of(FIRST, SECOND, OTHER, "3 01 SUSPENDED -1 -1 not counted"),
        after(new Departure.Cancel(county.subject("事"), null, null)));
  }

  @Test
  void a_correction_leaves_the_members_as_they_stand() {
    Content right = county.content("一").with("note", new Value.Text("更"));
    assertEquals(
        List.of(FIRST, SECOND, OTHER),
        after(new Renewal.Correct(county.subject("一"), 1, right, null)));
    ForeseenMembers members = foreseen(new Renewal.Correct(county.subject("一"), 1, right, null));
    Told.done(county, new Departure.Cancel(county.subject("一"), null, null))
        .effects()
        .forEach(members::apply);
    assertEquals(List.of("1 01 IN_FORCE 1 1", SECOND, OTHER), told(members));
  }

  @Test
  void what_stands_is_what_stands_on_the_day() {
    for (boolean ended : List.of(true, false)) {
      county.without("五");
      county.stands(
          "五",
          1,
          power("五", "乙局", "02"),
          Status.IN_FORCE,
          ended ? SINCE : DAY,
          ended ? DAY : DAY.plusDays(1));
      Effect cancelled =
          Told.done(county, new Departure.Cancel(county.subject("一"), null, null)).effects().get(0);
      Effect of =
          new Effect(
              1,
              cancelled.kind(),
              cancelled.movement(),
              cancelled.list(),
              2,
              "02",
              id("五"),
              cancelled.before(),
              null,
              null,
              DAY,
              List.of(),
              null,
              cancelled.terms(),
              null);
      ForeseenMembers members = new ForeseenMembers(county.standing(), NOW, DAY);
      members.apply(of);
      List<String> left = ended ? List.of(FIRST, SECOND, OTHER) : List.of(FIRST, SECOND);
      assertEquals(left, told(members));
    }
  }

  @Test
  void what_is_announced_or_entrusted_moves_no_member() {
    ForeseenMembers members =
        foreseen(
            new Conferral.Entrust(
                county.subject("一"),
                List.of(id("丙局")),
                new Conferral.Term(null, LATER),
                null,
                null));
    assertEquals(List.of(FIRST, SECOND, OTHER), told(members));
    assertEquals(
        Stream.concat(
                NOW.entrusted().stream(),
                Stream.of(new EntrustedTotal(3, "01", 1, 1), new EntrustedTotal(3, "01", -1, -1)))
            .toList(),
        members.counted().entrusted());
  }

  @Test
  void what_is_entrusted_in_secret_is_not_counted_in_public() {
    Content hidden = Contents.open(power("六", "甲局", "01"), Openness.ON_REQUEST);
    county.stands("六", 1, hidden, Status.IN_FORCE, SINCE, null);
    ForeseenMembers members =
        foreseen(
            new Conferral.Entrust(
                county.subject("六"),
                List.of(id("乙局")),
                new Conferral.Term(null, LATER),
                null,
                null));
    assertEquals(
        List.of(
            NOW.entrusted().get(0),
            new EntrustedTotal(2, "01", 1, 0),
            new EntrustedTotal(2, "01", -1, 0)),
        members.counted().entrusted());
  }
}
