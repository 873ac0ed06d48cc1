package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.edition.MembersAfter.Member;
import org.quanze.item.Content;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.list.PublishedList;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;
import org.quanze.testing.Told;
import org.quanze.wholelist.WholeList;

/** The members of a list, with what they hold, as a draft leaves them for a whole list. */
@Tag("pure")
class MembersAfterTest {

  private final PaperCounty county = new PaperCounty();
  private PublishedList list = PaperLists.POWER;

  private Member now(String item) {
    Content content = county.content(item);
    return new Member(
        new VersionKey(id(item), county.last(item).version()),
        content.department(),
        content.name(),
        content.code(),
        null);
  }

  private static WholeList whole(Openness openness) {
    return new WholeList(
        id("草案"),
        "POWER",
        id("核对"),
        "list.csv",
        openness,
        List.of(),
        0,
        0,
        "editor",
        Instant.EPOCH);
  }

  private MembersAfter after(Openness openness, List<String> now, Adjustment... lines) {
    List<Member> members = new ArrayList<>();
    now.forEach(item -> members.add(now(item)));
    MembersAfter after =
        new MembersAfter(
            whole(openness), PaperLists.typed(list).type(), county.standing(), members);
    Told.done(county, lines).effects().forEach(after::apply);
    return after;
  }

  /** Name, version and whether a line touches it, in the order of names. */
  private static List<String> told(MembersAfter after) {
    return after.all().values().stream()
        .map(m -> m.name() + " " + m.key().number() + (m.touched() ? " touched" : ""))
        .sorted()
        .toList();
  }

  private Adjustment add(String name, String unit) {
    return new Entrance.Add("POWER", id(name), power(name, unit, "01"), null, null);
  }

  private Content noted(String item) {
    return county.content(item).with("note", new Value.Text("改"));
  }

  @Test
  void what_enters_changes_and_leaves_is_so() {
    MembersAfter after =
        after(
            Openness.PUBLIC,
            List.of("一", "二", "五"),
            add("新", "乙局"),
            new Renewal.Change(county.subject("二"), noted("二"), null, null),
            new Departure.Cancel(county.subject("五"), null, null));
    assertEquals(List.of("一 1", "二 2 touched", "新 1 touched"), told(after));
    Member changed = Objects.requireNonNull(after.all().get(id("二")));
    assertEquals(noted("二"), changed.content());
    assertEquals(id("甲局"), changed.department());
    assertEquals("C-二", changed.code());
    assertFalse(Objects.requireNonNull(after.all().get(id("一"))).touched());
    assertTrue(changed.touched());
  }

  @Test
  void what_is_of_another_openness_is_not_listed() {
    Content hidden = Contents.open(county.content("二"), Openness.ON_REQUEST);
    Renewal.Change hides = new Renewal.Change(county.subject("二"), hidden, null, null);
    assertEquals(List.of("一 1"), told(after(Openness.PUBLIC, List.of("一", "二"), hides)));
    assertEquals(List.of("二 2 touched"), told(after(Openness.ON_REQUEST, List.of(), hides)));
  }

  @Test
  void a_unit_lists_its_own() {
    county.draftedBy("甲局");
    assertEquals(
        List.of("一 1", "新 1 touched"), told(after(Openness.PUBLIC, List.of("一"), add("新", "甲局"))));
    MembersAfter all =
        new MembersAfter(
            whole(Openness.PUBLIC),
            PaperLists.typed(list).type(),
            county.standing(),
            List.of(now("一")));
    PaperCounty government = new PaperCounty();
    Told.done(government, add("新", "乙局")).effects().forEach(all::apply);
    assertEquals(List.of("一 1"), told(all));
  }

  @Test
  void what_rests_is_a_member_where_the_list_counts_it() {
    Rest.Suspend rests = new Rest.Suspend(county.subject("一"), null, null, null);
    MembersAfter after = after(Openness.PUBLIC, List.of("一"), rests);
    assertEquals(List.of("一 1 touched"), told(after));
    assertEquals(county.content("一"), Objects.requireNonNull(after.all().get(id("一"))).content());
    list = PaperLists.MATTER;
    assertEquals(List.of(), told(after(Openness.PUBLIC, List.of("一"), rests)));
  }

  @Test
  void what_an_earlier_line_gave_stays_when_a_later_one_gives_nothing() {
    MembersAfter after =
        after(
            Openness.PUBLIC,
            List.of("一"),
            new Renewal.Change(county.subject("一"), noted("一"), null, null));
    Told.done(county, new Rest.Suspend(county.subject("一"), null, null, null))
        .effects()
        .forEach(after::apply);
    assertEquals(noted("一"), Objects.requireNonNull(after.all().get(id("一"))).content());
  }

  @Test
  void what_is_announced_moves_nothing() {
    assertEquals(
        List.of("一 1"),
        told(
            after(
                Openness.PUBLIC,
                List.of("一"),
                new Conferral.Delegate(
                    county.subject("一"),
                    List.of(new Conferral.Receiver(id("镇办"), LATER, null)),
                    null,
                    null))));
  }

  @Test
  void a_correction_is_of_the_version_that_stands_or_of_none() {
    Renewal.Correct right = new Renewal.Correct(county.subject("一"), 1, noted("一"), null);
    MembersAfter after = after(Openness.PUBLIC, List.of("一"), right);
    assertEquals(List.of("一 2 touched"), told(after));
    assertEquals(noted("一"), Objects.requireNonNull(after.all().get(id("一"))).content());
    assertEquals(List.of("二 1"), told(after(Openness.PUBLIC, List.of("二"), right)));
    county
        .without("一")
        .stands("一", 1, power("一", "甲局", "01"), Status.IN_FORCE, SINCE, PaperCounty.DAY)
        .stands("一", 2, power("一", "甲局", "01"), Status.IN_FORCE, PaperCounty.DAY, null);
    assertEquals(
        List.of("一 2"),
        told(
            after(
                Openness.PUBLIC,
                List.of("一"),
                new Renewal.Correct(county.subject("一"), 1, noted("一"), null))));
  }
}
