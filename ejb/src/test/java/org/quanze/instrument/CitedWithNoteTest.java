package org.quanze.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.instrument.InstrumentStatus.LAPSED;
import static org.quanze.instrument.InstrumentStatus.REPEALED;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Entrance;
import org.quanze.exercise.CanExercise;
import org.quanze.item.Value;
import org.quanze.testing.County;

/**
 * What is cited with a note behind its marks is read from the registry with the note and without.
 */
class CitedWithNoteTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String NOTED = "《示例法》（已废止）第三条";

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(DAY);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private List<UUID> notInForce() {
    return county
        .registry()
        .read(() -> county.registry().get(Instruments.class).cited(List.of(NOTED), null))
        .notInForce(List.of(NOTED), DAY)
        .stream()
        .map(n -> n.instrument().id())
        .toList();
  }

  @Test
  void the_title_with_the_note_comes_first_if_it_is_registered() {
    UUID law = county.instrument("《示例法》", SINCE);
    assertEquals(List.of(), notInForce());
    county.stated(law, REPEALED, DAY);
    assertEquals(List.of(law), notInForce());
    UUID other = county.instrument("《示例法》（已废止）", SINCE);
    assertEquals(List.of(), notInForce(), "one is registered so, and in force");
    county.stated(other, LAPSED, DAY);
    assertEquals(List.of(other), notInForce());
  }

  @Test
  void who_asks_what_may_be_exercised_is_warned() {
    var content = county.power("一", "甲局", "02");
    var row = new TreeMap<>(content.rows("legalBases").get(0));
    row.put("instrument", new Value.Text(NOTED));
    county.decide(
        COUNTY,
        new Entrance.Add(
            "POWER",
            county.item("一"),
            content.with("legalBases", new Value.Rows(List.of(row))),
            null,
            null));
    UUID law = county.instrument("《示例法》", SINCE);
    county.stated(law, REPEALED, DAY);
    UUID unit = county.unit("甲局").uid();
    assertEquals(
        List.of(law),
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(CanExercise.class)
                        .answer(unit, county.item("一"), DAY, null))
            .warnings()
            .stream()
            .map(w -> w.instrument().id())
            .toList());
  }
}
