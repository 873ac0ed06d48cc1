package org.quanze.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** The oracle against the table of 3.3, row by row, and on the days around each boundary. */
class TableTest {

  // From 3.3: giver section, receiver section, jurisdiction of the giver, whole tree, entrusted
  // column of the receiver; the status of the subject; whether the subject has a new version.
  private static final String TABLE =
      """
      ADD                        |  0 |  1 |  1 |  1 | 0 | IN_FORCE |
      CANCEL                     | -1 |  0 | -1 | -1 | 0 | CANCELLED |
      PARTIAL_CANCEL             |  0 |  0 |  0 |  0 | 0 | IN_FORCE | new version
      DELEGATE                   | -1 |  1 | -1 |  0 | 0 | DELEGATED_OUT |
      DELEGATE to 2              | -1 |  1 | -1 |  1 | 0 | DELEGATED_OUT |
      PARTIAL_DELEGATE           |  0 |  1 |  0 |  1 | 0 | IN_FORCE | new version
      ACCEPT from above          |  0 |  1 |  1 |  1 | 0 | IN_FORCE |
      ENTRUST                    |  0 |  0 |  0 |  0 | 1 | IN_FORCE |
      ENTRUST below              |  0 |  0 |  0 |  0 | 1 | IN_FORCE |
      END_ENTRUSTMENT            |  0 |  0 |  0 |  0 | -1 | IN_FORCE |
      EMPOWER, delegated         | -1 |  1 | -1 |  0 | 0 | DELEGATED_OUT |
      EMPOWER, entrusted         |  0 |  0 |  0 |  0 | 1 | IN_FORCE |
      RECALL                     |  1 | -1 |  1 |  0 | 0 | RECALLED |
      TRANSFER                   | -1 |  1 |  0 |  0 | 0 | TRANSFERRED_OUT |
      MERGE 2→1                  | -1 |  0 | -1 | -1 | 0 | MERGED |
      SPLIT 1→2                  |  1 |  0 |  1 |  1 | 0 | SPLIT |
      CHANGE                     |  0 |  0 |  0 |  0 | 0 | IN_FORCE | new version
      CHANGE_IMPLEMENTER, same   |  0 |  0 |  0 |  0 | 0 | IN_FORCE | new version
      CHANGE_IMPLEMENTER, other  | -1 |  1 |  0 |  0 | 0 | TRANSFERRED_OUT |
      DROP_PREREVIEW             |  0 |  0 |  0 |  0 | 0 | IN_FORCE | new version
      RECLASSIFY                 |  0 |  0 |  0 |  0 | 0 | IN_FORCE | new version
      TO_INTERNAL                | -1 |  0 | -1 | -1 | 0 | INTERNAL |
      SUSPEND                    |  0 |  0 |  0 |  0 | 0 | SUSPENDED |
      RESUME                     |  0 |  0 |  0 |  0 | 0 | IN_FORCE |
      RECODE                     |  0 |  0 |  0 |  0 | 0 | IN_FORCE |
      RENAME_UNIT                |  0 |  0 |  0 |  0 | 0 | IN_FORCE |
      REORGANISE                 | -2 |  2 |  0 |  0 | 0 | TRANSFERRED_OUT |
      MIGRATE_SCHEME             |  0 |  0 |  0 |  0 | 0 | IN_FORCE | new version
      CORRECT                    |  0 |  0 |  0 |  0 | 0 | IN_FORCE |
      """;

  @Test
  void every_kind_moves_what_its_row_says_on_its_day() {
    StringBuilder table = new StringBuilder();
    for (Case c : Case.all()) {
      LocalDate day = Case.DAY;
      boolean renewed = !c.x(day).version().equals(c.x(day.minusDays(1)).version());
      String row =
          "%-26s | %2d | %2d | %2d | %2d | %d | %s | %s"
              .formatted(
                  c.name(),
                  delta(d -> c.section("P.civil", d)),
                  delta(d -> c.receiver().isEmpty() ? 0 : c.section(c.receiver(), d)),
                  delta(c::jurisdiction),
                  delta(c::tree),
                  delta(c::entrusted),
                  c.x(day).status(),
                  renewed ? "new version" : "");
      table.append(row.stripTrailing()).append('\n');
    }
    assertEquals(TABLE, table.toString());
  }

  private static long delta(ToLongFunction<LocalDate> count) {
    return count.applyAsLong(Case.DAY) - count.applyAsLong(Case.DAY.minusDays(1));
  }

  @Test
  void nothing_moves_but_on_the_day_itself() {
    System.out.println(
        "kind                       | day before, of, after: listed, status, version");
    for (Case c : Case.all()) {
      StringBuilder row = new StringBuilder("%-26s".formatted(c.name()));
      for (int i = -1; i <= 1; i++) {
        Item x = c.x(Case.DAY.plusDays(i));
        row.append(" | %d %s %s".formatted(c.tree(Case.DAY.plusDays(i)), x.status(), x.version()));
      }
      System.out.println(row);
      same(c, Case.DAY.minusDays(2), Case.DAY.minusDays(1));
      same(c, Case.DAY, Case.DAY.plusDays(1));
    }
  }

  private static void same(Case c, LocalDate one, LocalDate other) {
    Picture before = c.oracle().picture(one);
    Picture after = c.oracle().picture(other);
    assertEquals(before.items, after.items, c.name() + " from " + one);
    assertEquals(before.names, after.names, c.name());
    assertEquals(before.entrusted, after.entrusted, c.name());
  }

  @Test
  void the_names_and_codes_of_the_day_before_are_kept() {
    for (Case c : Case.all()) {
      Picture before = c.oracle().picture(Case.DAY.minusDays(1));
      Picture after = c.oracle().picture(Case.DAY);
      if (c.name().equals("RENAME_UNIT")) {
        assertEquals(
            "null → name", before.names.get("P.civil") + " → " + after.names.get("P.civil"));
      } else if (c.name().equals("RECODE")) {
        assertEquals("x → code", before.get("x").code() + " → " + after.get("x").code());
      }
    }
  }

  @Test
  void a_correction_is_seen_on_every_day_by_who_knows_of_it_and_by_nobody_before() {
    Case c = Case.all().get(Case.all().size() - 1);
    LocalDate before = Case.DAY.minusDays(20);
    assertEquals("x", c.oracle().picture(new Oracle.Point(before, 3)).get("x").text());
    assertEquals("right", c.oracle().picture(new Oracle.Point(before, 4)).get("x").text());
    assertEquals("x", c.oracle().picture(new Oracle.Point(Case.DAY, 3)).get("x").text());
  }

  @Test
  void who_may_exercise_changes_hands_on_the_day_of_the_handover() {
    Case c = Case.all().get(3);
    assertEquals("DELEGATE", c.name());
    String found = "";
    for (int i = -1; i <= 1; i++) {
      Oracle.Point at = c.at(Case.DAY.plusDays(i));
      found += " " + c.oracle().exercise(at).may("P.civil", "x", "A");
      found += "/" + c.oracle().exercise(at).may("A.civil", "n-A.civil", "A");
    }
    assertEquals(" true/false false/true false/true", found);
  }
}
