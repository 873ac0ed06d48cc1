package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Reform;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.ledger.Ledger;
import org.quanze.list.Holding;
import org.quanze.rule.Refused;

/** What is decided of whole units, and what becomes of that which is open there. */
class ReformKindsTest extends PlayedKinds {

  @Test
  void a_reorganisation_moves_every_item_with_what_is_open() {
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(LATER)), null, null));
    Handover open = county.handover("四");
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(
                new Reform.Succession(
                    county.unit("甲局").uid(),
                    county.unit("乙局").uid(),
                    Map.of(county.item("一"), county.unit("丙局").uid()))),
            null,
            "机构改革"));
    moved(COUNTY, 5, Movement.TRANSFERRED_OUT, -4, Movement.TRANSFERRED_IN, 4);
    assertNotNull(last("一").to());
    assertFalse(county.cast().unit(COUNTY, "乙局").id() == open.giverDepartment());
    Handover moved = county.listed(open.id());
    assertEquals(county.unit("乙局").id(), moved.giverDepartment());
    assertFalse(moved.giverItem().equals(open.giverItem()));
  }

  @Test
  void what_was_withdrawn_of_a_line_stays_with_the_successor_of_the_giver() {
    Receiver village = new Receiver(county.unit("村办").uid(), LATER, null);
    county.decide(
        COUNTY,
        new Conferral.Delegate(county.subject("四"), List.of(town(LATER), village), null, null));
    for (Handover h : county.handovers("四")) {
      if (h.receiverDepartment() == county.unit("村办").id()) {
        county.end(h, COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "条件不具备");
      }
    }
    Handover open = county.handover("四");
    county.decide(TOWN, accept(open, "镇四", null));
    Reform.Succession succession =
        new Reform.Succession(county.unit("甲局").uid(), county.unit("乙局").uid(), Map.of());
    county.decide(COUNTY, new Reform.Reorganise(List.of(succession), null, "机构改革"));
    county.today(LATER);
    county.handOver(county.listed(open.id()), COUNTY, Side.GIVER);
    moved(COUNTY, 5, Movement.DELEGATED_IN_PART, 0);
    moved(TOWN, 2, Movement.ACCEPTED, 1);
  }

  @Test
  void what_a_unit_accepted_is_announced_for_its_successor_and_handed_over_to_it() {
    county.decide(TOWN, county.add("村一", "村办", "02"));
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(LATER)), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    county.decide(
        TOWN,
        new Reform.Reorganise(
            List.of(
                new Reform.Succession(county.unit("镇办").uid(), county.unit("村办").uid(), Map.of())),
            null,
            "机构改革"));
    assertEquals(1, county.newest(TOWN).announced());
    Handover moved = county.handover("四");
    assertEquals(county.unit("村办").id(), moved.receiverDepartment());
    county.today(LATER);
    county.handOver(moved, TOWN, Side.RECEIVER);
    moved(TOWN, 3, Movement.ACCEPTED, 1);
    assertEquals(0, county.newest(TOWN).announced());
    UUID entered = Objects.requireNonNull(county.listed(moved.id()).receiverItem());
    Holding holding =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(org.quanze.list.Holdings.class)
                        .listKnown(List.of(entered)))
            .get(0);
    assertEquals(county.unit("村办").id(), holding.department());
  }

  private Reform.Reorganise ofTown() {
    return new Reform.Reorganise(
        List.of(new Reform.Succession(county.unit("镇办").uid(), county.unit("村办").uid(), Map.of())),
        null,
        "机构改革");
  }

  private String body(String government, int entry) {
    int publisher = county.list(government).publisher();
    return county
        .registry()
        .read(() -> county.registry().get(Ledger.class).find(publisher, entry).orElseThrow())
        .body();
  }

  @Test
  void what_other_governments_give_to_a_unit_goes_on_with_its_successor() {
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(NEXT)), null, null));
    Handover open = county.handover("四");
    UUID proposal = county.propose("五", TOWN, "镇办", LATER);
    DraftOutcome draft = county.draft(TOWN, Map.of(), false, List.of(ofTown()));
    Foresight foresight = foresight(TOWN, draft);
    assertEquals(
        Set.of(open.id(), proposal),
        foresight.handovers().stream().map(f -> f.handover().id()).collect(Collectors.toSet()));
    foresight.handovers().forEach(f -> assertEquals(county.unit("村办").uid(), f.receiver().uid()));
    String told = body(TOWN, county.release(TOWN, draft));
    assertTrue(
        told.contains(
            "{\"act\":\"RECEIVED\",\"by\":\""
                + county.unit("村办").uid()
                + "\",\"handover\":\""
                + open.id()),
        told);
    assertFalse(told.contains(proposal.toString()), told);
    for (UUID id : List.of(open.id(), proposal)) {
      assertEquals(county.unit("村办").id(), county.listed(id).receiverDepartment());
    }
    county.decide(
        TOWN,
        new Entrance.Accept(
            open.id(), county.item("村四"), county.power("村四", "村办", "02"), null, null));
    county.handOver(county.handover("四"), COUNTY, Side.GIVER);
    moved(COUNTY, 4, Movement.DELEGATED_OUT, -1);
    moved(TOWN, 2, Movement.ACCEPTED, 1);
  }

  @Test
  void no_unit_proposes_that_has_ended() {
    UUID unit = county.unit("镇办").uid();
    county.decide(TOWN, ofTown());
    ProposeHandover.Command command =
        new ProposeHandover.Command(county.item("五"), 1, unit, LATER, "便民", "propose-late");
    Refused ended =
        assertThrows(
            Refused.class,
            () ->
                county
                    .registry()
                    .get(ProposeHandover.class)
                    .propose(county.publisher(TOWN), command));
    assertEquals(Set.of(AdjustmentRule.UNIT_VALID.code()), codes(ended));
  }

  @Test
  void a_unit_is_renamed_and_no_list_changes() {
    int before = county.newest(COUNTY).number();
    county.decide(COUNTY, new Reform.RenameUnit(county.unit("甲局").uid(), "甲委", null, null));
    assertEquals(before, county.newest(COUNTY).number());
    assertEquals("甲委", county.cast().unit(COUNTY, "甲委").name());
    county.decide(
        COUNTY,
        new Reform.RenameUnit(county.unit("丙局").uid(), "丙委", null, null),
        county.add("新", "甲委", "01"));
    refused(
        AdjustmentRule.UNIT_NAME_FREE,
        new Reform.RenameUnit(county.unit("乙局").uid(), "甲委", null, null));
  }

  @Test
  void a_unit_does_not_follow_another_while_both_are_to_receive_one_item() {
    Receiver village = new Receiver(county.unit("村办").uid(), NEXT, null, null);
    county.decide(
        COUNTY,
        new Conferral.Delegate(county.subject("四"), List.of(town(NEXT), village), null, null));
    Handover toTown = into("镇办");
    Handover toVillage = into("村办");
    Refused twice = assertThrows(Refused.class, () -> county.decide(TOWN, ofTown()));
    assertEquals(Set.of(AdjustmentRule.RECEIVED_ONCE.code()), codes(twice));
    county.end(toVillage, TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "由镇办承接");
    county.decide(TOWN, ofTown());
    assertEquals(county.unit("村办").id(), county.listed(toTown.id()).receiverDepartment());
    assertEquals(List.of(), county.verify(TOWN).faults());
    assertEquals(List.of(), county.verify(COUNTY).faults());
  }

  @Test
  void what_was_entrusted_comes_back_though_the_entrusted_unit_was_followed_by_another() {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.subject("四"),
            List.of(county.unit("镇办").uid()),
            new Conferral.Term(null, LATER.plusYears(1)),
            null,
            null));
    county.handOver(county.handover("四"), TOWN, Side.RECEIVER);
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment("四"), null, null));
    county.decide(TOWN, ofTown());
    county.handOver(county.handover("四"), COUNTY, Side.GIVER);
    assertEquals(List.of(), county.handovers("四"));
    assertEquals(List.of(), county.verify(TOWN).faults());
    assertEquals(List.of(), county.verify(COUNTY).faults());
  }

  private Handover into(String unit) {
    return county.handovers("四").stream()
        .filter(h -> h.receiverDepartment() == county.unit(unit).id())
        .findFirst()
        .orElseThrow();
  }
}
