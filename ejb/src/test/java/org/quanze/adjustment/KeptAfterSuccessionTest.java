package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.item.Openness;
import org.quanze.organisation.Organisations;
import org.quanze.register.PublicationRecord;
import org.quanze.register.PublicationRegister;
import org.quanze.register.PublicationRegister.Wanted;
import org.quanze.testing.County;

/**
 * What a unit published and is not for everybody is read, after the unit ended, by the people of
 * the unit that follows it, and by no other that took over single items.
 */
class KeptAfterSuccessionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate SUCCESSION = LocalDate.of(2026, 5, 6);

  private final County county = new County("甲局", "乙局", "丙局", "丁局");
  private UUID set = new UUID(0, 0);

  @BeforeEach
  void publish() {
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "02"), county.add("二", "甲局", "02"));
    set =
        county.decide(
            county.unit("甲局"),
            Openness.ON_REQUEST,
            new Rest.Suspend(county.subject("一"), null, null, "暂停"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private Actor editor(String unit) {
    return county.cast().editor("editor-" + unit, county.unit(unit));
  }

  private void follow(String unit, String successor, Map<UUID, UUID> apart) {
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(
                new Reform.Succession(
                    county.unit(unit).uid(), county.unit(successor).uid(), apart)),
            null,
            "机构改革"));
  }

  /** Whether the set, its place in the list, and its row in the register are there for a unit. */
  private List<Boolean> seen(String unit) {
    Actor actor = editor(unit);
    ChangeSets sets = county.registry().get(ChangeSets.class);
    return county
        .registry()
        .read(
            () ->
                List.of(
                    sets.find(actor, set).isPresent(),
                    sets.list(actor, ChangeSet.State.PUBLISHED, null, 100).stream()
                        .anyMatch(s -> s.id().equals(set)),
                    rows(sets.branches(actor)).stream().anyMatch(r -> r.decision().equals(set))));
  }

  private List<PublicationRecord> rows(List<String> branches) {
    PublicationRegister register = county.registry().get(PublicationRegister.class);
    int publisher = county.registry().get(Organisations.class).getPublisher(COUNTY).id();
    LocalDate today = county.registry().today().date();
    Wanted wanted = new Wanted(publisher, null, branches);
    List<PublicationRecord> rows = register.page(wanted, Integer.MAX_VALUE, 100, today);
    assertEquals(rows.size(), register.count(wanted, today));
    return rows;
  }

  private static final List<Boolean> YES = List.of(true, true, true);
  private static final List<Boolean> NO = List.of(false, false, false);

  @Test
  void it_is_kept_by_the_first_that_follows_and_by_the_one_after_that() {
    assertEquals(YES, seen("甲局"));
    assertEquals(NO, seen("乙局"));
    county.today(SUCCESSION);
    follow("甲局", "乙局", Map.of(county.item("二"), county.unit("丙局").uid()));
    assertEquals(YES, seen("乙局"));
    county.today(SUCCESSION.minusDays(1));
    assertEquals(NO, seen("乙局"), "not of the day before");
    county.today(SUCCESSION);
    assertEquals(NO, seen("丙局"), "it took over an item, and keeps no papers");
    assertEquals(NO, seen("丁局"));
    county.today(SUCCESSION.plusDays(1));
    follow("乙局", "丁局", Map.of());
    assertEquals(YES, seen("丁局"));
    assertEquals(NO, seen("丙局"));
  }
}
