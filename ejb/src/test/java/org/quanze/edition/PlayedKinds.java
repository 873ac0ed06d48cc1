package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Movement;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.Handover;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.list.Holding;
import org.quanze.rule.Refused;
import org.quanze.testing.County;
import org.quanze.verification.LedgerReport;

/**
 * A constructed county on which kinds of adjustments are played; both ledgers verify afterwards.
 */
abstract class PlayedKinds {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final LocalDate NEXT = LocalDate.of(2026, 4, 1);
  static final LocalDate LATER = LocalDate.of(2026, 5, 6);

  County county;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局", "丙局");
    county.today(DAY);
    county.decide(
        COUNTY,
        county.add("一", "甲局", "01"),
        county.add("二", "甲局", "01"),
        county.add("三", "甲局", "02"),
        county.add("四", "甲局", "02"),
        county.add("五", "乙局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
    county.today(NEXT);
  }

  /** Whatever a test did, both ledgers verify: what stands is what the lines say. */
  @AfterEach
  void close() {
    for (String government : List.of(COUNTY, TOWN)) {
      LedgerReport report = county.verify(government);
      assertEquals(0, report.faultCount(), report.toString());
      Balance balance = county.balance(government);
      assertTrue(balance.isBalanced(), balance.toString());
    }
    county.close();
  }

  final void moved(String government, int members, Object... movementsAndNets) {
    assertEquals(members, county.newest(government).members());
    Map<Movement, Integer> nets = new TreeMap<>();
    county.balance(government).movements().forEach((m, moves) -> nets.put(m, moves.net()));
    Map<Movement, Integer> expected = new TreeMap<>();
    for (int i = 0; i < movementsAndNets.length; i += 2) {
      expected.put((Movement) movementsAndNets[i], (Integer) movementsAndNets[i + 1]);
    }
    assertEquals(expected, nets);
  }

  final Receiver town(LocalDate day) {
    return new Receiver(county.unit("镇办").uid(), day, "已受理的由下放方办结");
  }

  final Entrance.Accept accept(Handover handover, String name, @Nullable String declined) {
    return new Entrance.Accept(
        handover.id(), county.item(name), county.power(name, "镇办", "02"), declined, null);
  }

  final Content noted(String name, String unit, String category, String note) {
    return county.power(name, unit, category).with("note", new Value.Text(note));
  }

  final Holding last(String name) {
    return Objects.requireNonNull(county.last(name), name);
  }

  /** The first entrustment of an item. */
  final UUID entrustment(String name) {
    List<UUID> items = List.of(county.item(name));
    return county
        .registry()
        .read(() -> county.registry().get(Entrustments.class).listOfItems(items))
        .get(0)
        .id();
  }

  /** What a draft of a whole government would do today. */
  final Foresight foresight(String government, DraftOutcome draft) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(Foresee.class)
                    .of(
                        county
                            .registry()
                            .get(ChangeSets.class)
                            .find(county.editor(government), draft.changeSet())
                            .orElseThrow()));
  }

  static Set<String> codes(Refused refused) {
    return refused.refusals().stream().map(r -> r.rule().code()).collect(Collectors.toSet());
  }

  final void refused(AdjustmentRule rule, Adjustment... lines) {
    Refused refused = assertThrows(Refused.class, () -> county.decide(COUNTY, lines));
    assertTrue(codes(refused).contains(rule.code()), refused.getMessage());
  }
}
