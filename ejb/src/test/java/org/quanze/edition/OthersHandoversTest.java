package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Entrance;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.rule.Refused;
import org.quanze.testing.County;

/** Handovers that are completed in one deed: who does it stands for every unit that gives. */
class OthersHandoversTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void nobody_completes_the_handover_of_another_unit_beside_their_own() {
    try (County county = new County("民政局", "审批局")) {
      county.today(DAY);
      county.decide(COUNTY, county.add("甲", "民政局", "02"), county.add("乙", "审批局", "02"));
      Conferral.Receiver town = new Conferral.Receiver(county.unit("镇办").uid(), DAY, null);
      county.decide(
          COUNTY,
          new Conferral.Delegate(county.subject("甲"), List.of(town), null, null),
          new Conferral.Delegate(county.subject("乙"), List.of(town), null, null));
      Handover own = accepted(county, "甲");
      Handover foreign = accepted(county, "乙");
      Actor civil = county.cast().publisher("final-civil", county.unit("民政局"));
      Map<UUID, Integer> both = new LinkedHashMap<>();
      both.put(own.id(), own.version());
      both.put(foreign.id(), foreign.version());
      CompleteHandover complete = county.registry().get(CompleteHandover.class);
      Refused refused =
          assertThrows(
              Refused.class,
              () ->
                  complete.complete(
                      civil, new CompleteHandover.Command(both, Side.GIVER, "both-1")));
      assertEquals(AccessRule.VISIBLE, refused.refusals().get(0).rule());
      assertEquals(foreign.version(), county.listed(foreign.id()).version());
      complete.complete(
          civil,
          new CompleteHandover.Command(Map.of(own.id(), own.version()), Side.GIVER, "own-0001"));
      assertEquals(Handover.State.HANDED_OVER, county.listed(own.id()).state());
    }
  }

  private static Handover accepted(County county, String name) {
    Handover offered = county.handover(name);
    county.decide(
        TOWN,
        new Entrance.Accept(
            offered.id(),
            county.item("镇" + name),
            county.power("镇" + name, "镇办", "02"),
            null,
            null));
    return county.listed(offered.id());
  }
}
