package org.quanze.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Reform;
import org.quanze.testing.Approval;
import org.quanze.testing.County;

/** A unit that a reform touches by itself, and not by its items, countersigns it too. */
class CountersignedReformTest {

  @Test
  void a_unit_signs_for_its_new_name() {
    try (County county = new County("甲局", "乙局")) {
      county.today(LocalDate.of(2026, 3, 2));
      county.decide(COUNTY, county.add("一", "乙局", "02"));
      DraftOutcome set =
          county.draft(
              COUNTY,
              Map.of(),
              false,
              List.of(new Reform.RenameUnit(county.unit("甲局").uid(), "甲委", null, "机构改革")));
      Actor editor = county.editor(COUNTY);
      DraftOutcome handedIn = new Approval(county.registry()).submit(editor, set);
      Progress progress =
          county
              .registry()
              .read(
                  () ->
                      county
                          .registry()
                          .get(Reviews.class)
                          .progress(
                              county
                                  .registry()
                                  .get(ChangeSets.class)
                                  .find(editor, handedIn.changeSet())
                                  .orElseThrow()));
      assertEquals(Set.of(county.unit("甲局").id()), progress.countersigning());
    }
  }
}
