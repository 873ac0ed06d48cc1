package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.sql.SQLException;
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
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.edition.Balance.Moves;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refused;
import org.quanze.testing.County;
import org.quanze.testing.TestDatabase;
import org.quanze.verification.LedgerReport;

/** Every kind of adjustment has its exact effect on lists and balances (domain, table of kinds). */
class KindsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate NEXT = LocalDate.of(2026, 4, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 5, 6);

  private County county;

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

  private void moved(String government, int members, Object... movementsAndNets) {
    assertEquals(members, county.newest(government).members());
    Map<Movement, Integer> nets = new TreeMap<>();
    county.balance(government).movements().forEach((m, moves) -> nets.put(m, moves.net()));
    Map<Movement, Integer> expected = new TreeMap<>();
    for (int i = 0; i < movementsAndNets.length; i += 2) {
      expected.put((Movement) movementsAndNets[i], (Integer) movementsAndNets[i + 1]);
    }
    assertEquals(expected, nets);
  }

  private Content noted(String name, String unit, String category, String note) {
    return county.power(name, unit, category).with("note", new Value.Text(note));
  }

  private Holding last(String name) {
    return Objects.requireNonNull(county.last(name), name);
  }

  private static Set<String> codes(Refused refused) {
    return refused.refusals().stream().map(r -> r.rule().code()).collect(Collectors.toSet());
  }

  private void refused(AdjustmentRule rule, Adjustment... lines) {
    Refused refused = assertThrows(Refused.class, () -> county.decide(COUNTY, lines));
    assertTrue(codes(refused).contains(rule.code()), refused.getMessage());
  }

  @Test
  void what_is_accepted_from_a_level_outside_states_its_document() {
    Content content = county.power("上级", "乙局", "01");
    county.decide(
        COUNTY,
        new Entrance.AcceptExternal(
            "POWER",
            county.item("上级"),
            content,
            new Entrance.ExternalDocument("省政发〔2026〕1号", "省人民政府", NEXT),
            null,
            null));
    moved(COUNTY, 6, Movement.ACCEPTED_EXTERNAL, 1);
    refused(
        AdjustmentRule.TOLD,
        new Entrance.AcceptExternal(
            "POWER",
            UUID.randomUUID(),
            county.power("上级二", "乙局", "01"),
            new Entrance.ExternalDocument(" ", "省人民政府", null),
            null,
            null));
  }

  @Test
  void a_partial_cancellation_and_a_dropped_review_are_new_versions() {
    county.decide(
        COUNTY,
        new Renewal.PartialCancel(
            county.subject("一"), noted("一", "甲局", "01", "仅限县城"), "乡镇部分", null, null),
        new Renewal.DropPrereview(county.subject("二"), noted("二", "甲局", "01", "不再初审"), null, null));
    moved(COUNTY, 5, Movement.PARTLY_CANCELLED, 0, Movement.PREREVIEW_DROPPED, 0);
    assertEquals(2, last("一").version());
  }

  @Test
  void an_item_is_reclassified_in_its_unit_and_the_total_stays() {
    county.decide(COUNTY, new Renewal.Reclassify(county.subject("一"), "07", null, null));
    moved(COUNTY, 5, Movement.RECLASSIFIED_OUT, -1, Movement.RECLASSIFIED_IN, 1);
    assertEquals("07", last("一").category());
    refused(
        AdjustmentRule.CATEGORY_OF_LIST,
        new Renewal.Reclassify(county.subject("二"), "99", null, null));
  }

  @Test
  void an_item_is_recoded_and_stays_the_same_item() {
    county.decide(
        COUNTY,
        new Renewal.Recode(county.subject("一"), List.of(new ItemCode("LOCAL", "N-1")), null, null));
    moved(COUNTY, 5, Movement.RECODED, 0);
    assertEquals("N-1", last("一").code());
  }

  @Test
  void a_correction_holds_for_the_days_of_the_wrong_version_and_leaves_what_was_known() {
    county.decide(
        COUNTY, new Renewal.Change(county.subject("一"), noted("一", "甲局", "01", "第二版"), null, null));
    county.today(LATER);
    county.decide(
        COUNTY, new Renewal.Correct(county.subject("一"), 1, noted("一", "甲局", "01", "更正第一版"), "笔误"));
    moved(COUNTY, 5, Movement.CORRECTED, 0);
    List<Holding> known = county.known("一");
    assertEquals(List.of(3, 2), known.stream().map(Holding::version).toList());
    assertEquals(DAY, known.get(0).from());
    assertEquals(NEXT, known.get(0).to());
    refused(
        AdjustmentRule.CORRECTED_STANDS,
        new Renewal.Correct(county.subject("一"), 1, noted("一", "甲局", "01", "再次"), null));
    county.decide(
        COUNTY, new Renewal.Change(county.subject("一"), noted("一", "甲局", "01", "第四版"), null, null));
    assertEquals(4, last("一").version());
  }

  @Test
  void a_suspended_item_stays_listed_and_is_resumed() {
    county.decide(COUNTY, new Rest.Suspend(county.subject("一"), LATER, null, "暂停"));
    moved(COUNTY, 5, Movement.SUSPENDED, 0);
    assertEquals(Status.SUSPENDED, last("一").status());
    refused(AdjustmentRule.TRANSITION, new Rest.Suspend(county.subject("一"), null, null, null));
    county.decide(
        COUNTY,
        new Conversion.Transfer(
            county.subject("一"),
            county.unit("乙局").uid(),
            county.item("一乙"),
            null,
            null,
            null,
            null,
            null,
            null));
    assertEquals(Status.SUSPENDED, last("一乙").status());
    county.decide(COUNTY, new Rest.Resume(county.subject("一乙"), null, null));
    moved(COUNTY, 5, Movement.RESUMED, 0);
    assertEquals(Status.IN_FORCE, last("一乙").status());
  }

  @Test
  void a_list_type_may_leave_suspended_items_out_of_its_count() throws SQLException {
    TestDatabase.run(county.registry().asOwner(), "UPDATE list_type SET counts_suspended = false");
    county.registry().forget();
    county.decide(COUNTY, new Rest.Suspend(county.subject("一"), null, null, "暂停"));
    moved(COUNTY, 4, Movement.SUSPENDED, -1);
    county.decide(COUNTY, new Departure.Cancel(county.subject("一"), null, "取消"));
    moved(COUNTY, 4, Movement.CANCELLED, 0);
    county.decide(COUNTY, new Rest.Suspend(county.subject("二"), null, null, "暂停"));
    county.decide(COUNTY, new Rest.Resume(county.subject("二"), null, null));
    moved(COUNTY, 4, Movement.RESUMED, 1);
  }

  @Test
  void what_becomes_internal_leaves_the_list() {
    county.decide(COUNTY, new Departure.ToInternal(county.subject("一"), null, null));
    moved(COUNTY, 4, Movement.INTERNALISED, -1);
    Refused refused =
        assertThrows(
            Refused.class,
            () -> county.decide(COUNTY, new Departure.Cancel(county.subject("一"), null, null)));
    assertTrue(refused.toString().contains("INTERNALISED"), refused.toString());
  }

  @Test
  void a_transfer_keeps_the_number_of_the_list_and_names_the_duties() {
    county.decide(
        COUNTY,
        new Conversion.Transfer(
            county.subject("一"),
            county.unit("乙局").uid(),
            county.item("一乙"),
            null,
            "行政职能交接书",
            "事前勘验、事后监管",
            "审批",
            null,
            null));
    moved(COUNTY, 5, Movement.TRANSFERRED_OUT, -1, Movement.TRANSFERRED_IN, 1);
    assertEquals(county.unit("乙局").id(), last("一乙").department());
    refused(
        AdjustmentRule.PASSES_TO_OTHER,
        new Conversion.ChangeImplementer(
            county.subject("二"), county.unit("镇办").uid(), UUID.randomUUID(), null, null, null));
    county.decide(
        COUNTY,
        new Conversion.ChangeImplementer(
            county.subject("二"), county.unit("丙局").uid(), county.item("二丙"), null, null, null),
        new Conversion.ChangeImplementer(
            county.subject("三"),
            county.unit("甲局").uid(),
            UUID.randomUUID(),
            noted("三", "甲局", "02", "更名后"),
            null,
            null));
    moved(
        COUNTY,
        5,
        Movement.TRANSFERRED_OUT,
        -1,
        Movement.TRANSFERRED_IN,
        1,
        Movement.IMPLEMENTER_RENAMED,
        0);
  }

  @Test
  void items_are_merged_into_several_and_split() {
    county.decide(
        COUNTY,
        new Conversion.Merge(
            List.of(county.subject("一"), county.subject("二"), county.subject("三")),
            List.of(
                new NewItem(county.item("合一"), county.power("一", "甲局", "01")),
                new NewItem(county.item("合二"), county.power("合二", "甲局", "02"))),
            null,
            null));
    moved(COUNTY, 4, Movement.MERGED_AWAY, -3, Movement.MERGE_RESULT, 2);
    county.decide(
        COUNTY,
        new Conversion.Split(
            county.subject("合二"),
            List.of(
                new NewItem(county.item("分一"), county.power("分一", "甲局", "02")),
                new NewItem(county.item("分二"), county.power("分二", "甲局", "02")),
                new NewItem(county.item("分三"), county.power("分三", "甲局", "02"))),
            null,
            null));
    moved(COUNTY, 6, Movement.SPLIT_WHOLE, -1, Movement.SPLIT_PART, 3);
    refused(
        AdjustmentRule.SPLIT_PARTS,
        new Conversion.Split(county.subject("四"), List.of(), null, null));
  }

  private Receiver town(LocalDate day) {
    return new Receiver(county.unit("镇办").uid(), day, "已受理的由下放方办结");
  }

  private Entrance.Accept accept(Handover handover, String name, @Nullable String declined) {
    return new Entrance.Accept(
        handover.id(), county.item(name), county.power(name, "镇办", "02"), declined, null);
  }

  @Test
  void a_part_is_delegated_and_the_rest_stays() {
    county.decide(
        COUNTY,
        new Conferral.PartialDelegate(
            county.subject("四"),
            List.of(town(LATER)),
            List.of(),
            noted("四", "甲局", "02", "仅限县城"),
            "县城范围",
            null,
            null));
    moved(COUNTY, 5, Movement.DELEGATION_ANNOUNCED, 0);
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    county.today(LATER);
    county.handOver(county.handover("四"), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.PARTLY_DELEGATED, 0);
    moved(TOWN, 2, Movement.ACCEPTED, 1);
    assertEquals(2, last("四").version());
    assertEquals(0, county.newest(COUNTY).announced());
  }

  @Test
  void an_acceptance_in_part_is_answered_by_the_scope_that_stays() {
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(LATER)), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", "罚款一万元以上的"));
    assertEquals(Handover.State.PARTIALLY_ACCEPTED, county.handover("四").state());
    county.decide(
        COUNTY,
        new Conferral.PartialDelegate(
            county.subject("四"),
            List.of(),
            List.of(county.handover("四").id()),
            noted("四", "甲局", "02", "罚款一万元以上"),
            "罚款一万元以上的",
            null,
            null));
    county.today(LATER);
    county.handOver(county.handover("四"), COUNTY, Side.GIVER);
    moved(COUNTY, 5, Movement.PARTLY_DELEGATED, 0);
    assertEquals(2, last("四").version());
  }

  @Test
  void a_delegation_is_refused_by_one_receiver_and_the_item_stays_with_the_giver() {
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.subject("四"),
            List.of(town(NEXT), new Receiver(county.unit("村办").uid(), NEXT, null)),
            null,
            null));
    Handover town =
        county.handovers("四").stream()
            .filter(h -> h.receiverDepartment() == county.unit("镇办").id())
            .findFirst()
            .orElseThrow();
    county.end(town, TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "人员不足");
    moved(COUNTY, 5, Movement.DELEGATION_ENDED, 0);
    assertThrows(
        Refused.class,
        () -> county.end(town, COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "不再下放"));
    county.decide(
        TOWN,
        new Entrance.Accept(
            county.handover("四").id(),
            county.item("村四"),
            county.power("村四", "村办", "02"),
            null,
            null));
    county.handOver(county.handover("四"), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.DELEGATED_IN_PART, 0);
    assertEquals(0, county.newest(COUNTY).announced());
  }

  @Test
  void a_delegation_is_withdrawn_after_it_was_accepted_and_both_ledgers_tell() {
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(LATER)), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    assertEquals(1, county.newest(TOWN).announced());
    assertThrows(
        Refused.class,
        () -> county.end(county.handover("四"), TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "不承接"));
    county.end(county.handover("四"), COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "依据修改");
    moved(COUNTY, 5, Movement.DELEGATION_ENDED, 0);
    moved(TOWN, 1, Movement.ACCEPTANCE_ENDED, 0);
    assertEquals(0, county.newest(TOWN).announced());
    assertEquals(0, county.newest(COUNTY).announced());
    county.decide(COUNTY, new Departure.Cancel(county.subject("四"), null, null));
  }

  @Test
  void a_receiver_proposes_and_the_giver_takes_it_up_or_refuses() {
    UUID proposal = county.propose("四", TOWN, "镇办", LATER);
    assertEquals(0, county.handovers("四").size());
    assertThrows(Refused.class, () -> county.propose("四", TOWN, "镇办", LATER));
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.subject("四"),
            List.of(new Receiver(county.unit("镇办").uid(), LATER, null, proposal)),
            null,
            null));
    assertEquals(proposal, county.handover("四").id());
    assertEquals(Handover.State.NOTIFIED, county.handover("四").state());
    UUID other = county.propose("五", TOWN, "镇办", LATER);
    int entries = county.newest(COUNTY).entry();
    county.end(county.listed(other), COUNTY, Side.GIVER, EndHandover.Act.REFUSE, "不宜下放");
    assertEquals(Handover.State.REJECTED, county.listed(other).state());
    assertEquals(entries, county.newest(COUNTY).entry());
  }

  @Test
  void what_was_handed_over_is_recalled_as_a_new_item() {
    county.decide(
        COUNTY,
        new Conferral.Empower(
            county.subject("四"), new Conferral.Mode.Delegating(List.of(town(NEXT))), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    Handover done = county.handover("四");
    county.handOver(done, TOWN, Side.RECEIVER);
    moved(COUNTY, 4, Movement.DELEGATED_OUT, -1);
    Content back = county.power("四", "乙局", "02");
    county.decide(
        COUNTY,
        new Conferral.Recall(
            done.id(), county.unit("乙局").uid(), county.item("四回"), back, LATER, "评估后收回"));
    moved(COUNTY, 4, Movement.RECALL_ANNOUNCED, 0);
    Handover recall = county.handover("镇四");
    assertEquals(Handover.Kind.RECALL, recall.kind());
    county.today(LATER);
    assertThrows(Refused.class, () -> county.handOver(recall, TOWN, Side.GIVER));
    county.end(recall, COUNTY, Side.RECEIVER, EndHandover.Act.WITHDRAW, "暂缓");
    moved(COUNTY, 4, Movement.RECALL_ENDED, 0);
    county.decide(
        COUNTY,
        new Conferral.Recall(
            done.id(), county.unit("乙局").uid(), county.item("再回"), back, LATER, null));
    recall(county.handover("镇四"));
  }

  private void recall(Handover recall) {
    county.handOver(recall, COUNTY, Side.RECEIVER);
    moved(COUNTY, 5, Movement.RECALLED_IN, 1);
    moved(TOWN, 1, Movement.RECALLED_FROM_ME, -1);
    assertEquals(0, county.newest(COUNTY).announced());
  }

  private long entrusted(String name, LocalDate day) {
    return county
        .registry()
        .read(
            () -> county.registry().get(Entrustments.class).listOfItems(List.of(county.item(name))))
        .stream()
        .filter(e -> !day.isBefore(e.from()) && day.isBefore(e.until()))
        .count();
  }

  @Test
  void a_power_is_entrusted_within_the_government_for_a_term_and_the_term_ends_early() {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.subject("一"),
            List.of(county.unit("乙局").uid()),
            new Term(null, LATER.plusYears(1)),
            null,
            null));
    moved(COUNTY, 5, Movement.ENTRUSTED, 0, Movement.ENTRUSTMENT_RECEIVED, 0);
    assertEquals(1, entrusted("一", NEXT));
    refused(
        AdjustmentRule.TERM_OVERLAPS,
        new Conferral.Entrust(
            county.subject("一"),
            List.of(county.unit("乙局").uid()),
            new Term(LATER, LATER.plusYears(2)),
            null,
            null));
    refused(AdjustmentRule.ITEM_ENTRUSTED, new Departure.Cancel(county.subject("一"), null, null));
    county.today(LATER);
    UUID entrustment =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Entrustments.class)
                        .listOfItems(List.of(county.item("一"))))
            .get(0)
            .id();
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment, null, null));
    assertEquals(0, entrusted("一", LATER));
    assertEquals(1, entrusted("一", LATER.minusDays(1)));
    county.decide(COUNTY, new Departure.Cancel(county.subject("一"), null, null));
    moved(COUNTY, 4, Movement.CANCELLED, -1);
  }

  @Test
  void a_power_is_entrusted_across_governments_by_the_deed_of_the_receiver() {
    county.decide(
        COUNTY,
        new Conferral.Empower(
            county.subject("一"),
            new Conferral.Mode.Entrusting(
                List.of(county.unit("镇办").uid()), new Term(NEXT, LATER.plusYears(1))),
            null,
            null));
    moved(COUNTY, 5, Movement.ENTRUSTMENT_ANNOUNCED, 0);
    county.handOver(county.handover("一"), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.ENTRUSTED, 0);
    moved(TOWN, 1, Movement.ENTRUSTMENT_RECEIVED, 0);
    assertEquals(1, entrusted("一", NEXT));
    Refused onward =
        assertThrows(
            Refused.class,
            () ->
                county.decide(
                    TOWN,
                    new Conferral.Entrust(
                        county.first("一"),
                        List.of(county.unit("村办").uid()),
                        new Term(null, LATER),
                        null,
                        null)));
    assertEquals(Set.of(AdjustmentRule.NO_REENTRUSTMENT.code()), codes(onward));
    UUID entrustment =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Entrustments.class)
                        .listOfItems(List.of(county.item("一"))))
            .get(0)
            .id();
    county.today(LATER);
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment, null, null));
    county.handOver(county.handover("一"), COUNTY, Side.GIVER);
    assertEquals(0, entrusted("一", LATER));
    assertEquals(0, county.newest(COUNTY).announced());
  }

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

  @Test
  void nothing_enters_a_unit_that_the_same_decision_ends() {
    refused(
        AdjustmentRule.UNIT_VALID,
        county.add("新", "甲局", "01"),
        new Reform.Reorganise(
            List.of(
                new Reform.Succession(county.unit("甲局").uid(), county.unit("乙局").uid(), Map.of())),
            null,
            null));
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
  void a_list_goes_over_to_another_category_scheme_with_nothing_left_open() throws SQLException {
    TestDatabase.run(
        county.registry().asOwner(),
        "INSERT INTO category_scheme (code, name_zh, name_en, source)"
            + " VALUES ('LOCAL-2', '本地二', 'Local 2', 'constructed')",
        "INSERT INTO category (scheme, code, name_zh, name_en, ordinal)"
            + " VALUES ('LOCAL-2', 'A', '甲类', 'A', 1), ('LOCAL-2', 'B', '乙类', 'B', 2)");
    county.registry().forget();
    Refused open =
        assertThrows(
            Refused.class,
            () ->
                county.decide(
                    COUNTY,
                    new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("01", "A"), null, null)));
    assertTrue(codes(open).contains(AdjustmentRule.CATEGORY_MAPPED.code()), open.getMessage());
    county.decide(
        COUNTY,
        new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("01", "A", "02", "B"), null, null));
    moved(COUNTY, 5, Movement.RECLASSIFIED_OUT, -5, Movement.RECLASSIFIED_IN, 5);
    assertEquals("LOCAL-2:A", last("一").category());
    refused(AdjustmentRule.CATEGORY_OF_LIST, county.add("新", "甲局", "01"));
  }

  @Test
  void a_line_stays_unexplained_in_an_imported_history_alone() {
    Adjustment came =
        new Entrance.Unexplained(
            "POWER", county.item("来"), county.power("来", "甲局", "01"), null, null);
    refused(AdjustmentRule.HISTORY_ONLY, came);
    county.history(COUNTY, came, new Departure.Unexplained(county.subject("五"), null, null));
    moved(COUNTY, 5, Movement.UNEXPLAINED_IN, 1, Movement.UNEXPLAINED_OUT, -1);
    assertEquals(new Moves(1, 1), county.balance(COUNTY).movements().get(Movement.UNEXPLAINED_IN));
  }
}
