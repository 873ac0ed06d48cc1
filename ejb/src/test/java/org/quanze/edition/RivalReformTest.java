package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Reform;
import org.quanze.edition.ProposeHandover.Command;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.review.ReviewRule;
import org.quanze.rule.Refused;

/** Two governments at one moment: neither sees what the other is about to do. */
class RivalReformTest extends PlayedKinds {

  private static final int ROUNDS = 12 * Integer.getInteger("quanze.races", 1);

  /** Lets two begin at once; answers why the first was refused, or null. The second succeeds. */
  private static @Nullable Refused atOnce(Callable<?> first, Callable<?> second) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<@Nullable Refused> refused =
          threads.submit(
              () -> {
                start.await();
                try {
                  first.call();
                  return null;
                } catch (Refused no) {
                  return no;
                }
              });
      Future<?> done =
          threads.submit(
              () -> {
                start.await();
                return second.call();
              });
      start.countDown();
      done.get();
      return refused.get();
    }
  }

  private DraftOutcome draft(String government, Adjustment line) {
    return county.draft(government, Map.of(), false, List.of(line));
  }

  private int release(String government, DraftOutcome draft) {
    return county.release(government, draft);
  }

  /** The unit ends; what moved under the review is handed in and reviewed again. */
  private int end(DraftOutcome end) {
    try {
      return release(TOWN, end);
    } catch (Refused moved) {
      assertEquals(Set.of(ReviewRule.SAME_CONTENT.code()), codes(moved));
      int version =
          county
              .registry()
              .read(
                  () ->
                      county
                          .registry()
                          .get(ChangeSets.class)
                          .find(county.editor(TOWN), end.changeSet())
                          .orElseThrow()
                          .version());
      return release(TOWN, new DraftOutcome(end.changeSet(), version));
    }
  }

  /** A unit of the town that is to end, and the draft of its end. */
  private DraftOutcome ending(UUID unit) {
    Reform.Succession succession = new Reform.Succession(unit, county.unit("村办").uid(), Map.of());
    return draft(TOWN, new Reform.Reorganise(List.of(succession), null, "机构改革"));
  }

  /** Whoever was faster: no unit that has ended is left to receive anything. */
  private void follows(String item, @Nullable Refused refused) {
    List<Handover> open = county.handovers(item);
    if (refused != null) {
      assertEquals(Set.of(AdjustmentRule.UNIT_VALID.code()), codes(refused));
      assertEquals(List.of(), open);
    } else {
      assertEquals(county.unit("村办").id(), open.get(0).receiverDepartment());
      county.end(open.get(0), COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "另行下放");
    }
  }

  @Test
  void a_unit_that_ends_while_another_government_delegates_to_it_is_no_receiver() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      UUID unit = county.cast().department(TOWN, "撤并办" + i);
      Receiver receiver = new Receiver(unit, NEXT, null);
      DraftOutcome delegation =
          draft(COUNTY, new Conferral.Delegate(county.subject("四"), List.of(receiver), null, null));
      DraftOutcome end = ending(unit);
      follows("四", atOnce(() -> release(COUNTY, delegation), () -> end(end)));
    }
  }

  @Test
  void nor_while_another_government_entrusts_it() throws Exception {
    Term term = new Term(NEXT, LATER);
    for (int i = 0; i < ROUNDS; i++) {
      UUID unit = county.cast().department(TOWN, "撤并办" + i);
      List<UUID> to = List.of(unit);
      DraftOutcome entrustment =
          draft(COUNTY, new Conferral.Entrust(county.subject("四"), to, term, null, null));
      DraftOutcome end = ending(unit);
      follows("四", atOnce(() -> release(COUNTY, entrustment), () -> end(end)));
    }
  }

  @Test
  void nor_while_it_proposes() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      UUID unit = county.cast().department(TOWN, "撤并办" + i);
      DraftOutcome end = ending(unit);
      Command command = new Command(county.item("四"), 1, unit, NEXT, "便民", "propose-" + i);
      ProposeHandover proposing = county.registry().get(ProposeHandover.class);
      Refused refused =
          atOnce(() -> proposing.propose(county.publisher(TOWN), command), () -> end(end));
      if (refused != null) {
        assertEquals(Set.of(AdjustmentRule.UNIT_VALID.code()), codes(refused));
        continue;
      }
      UUID proposed = proposing.propose(county.publisher(TOWN), command);
      assertEquals(county.unit("村办").id(), county.listed(proposed).receiverDepartment());
      county.end(county.listed(proposed), COUNTY, Side.GIVER, EndHandover.Act.REFUSE, "不宜下放");
    }
  }

  @Test
  void what_is_recalled_is_not_entrusted_on_at_the_same_moment() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      String item = "新" + i;
      county.decide(COUNTY, county.add(item, "甲局", "02"));
      county.decide(
          COUNTY, new Conferral.Delegate(county.subject(item), List.of(town(NEXT)), null, null));
      county.decide(TOWN, accept(county.handover(item), "镇" + item, null));
      Handover done = county.handover(item);
      county.handOver(done, TOWN, Side.RECEIVER);
      DraftOutcome recall =
          draft(
              COUNTY,
              new Conferral.Recall(
                  done.id(),
                  county.unit("乙局").uid(),
                  county.item("回" + item),
                  null,
                  NEXT,
                  "评估后收回"));
      DraftOutcome entrustment =
          draft(
              TOWN,
              new Conferral.Entrust(
                  county.subject("镇" + item),
                  List.of(county.unit("丙局").uid()),
                  new Term(NEXT, LATER),
                  null,
                  null));
      Refused first =
          atOnce(
              () -> release(COUNTY, recall),
              () -> {
                try {
                  return release(TOWN, entrustment);
                } catch (Refused no) {
                  return no;
                }
              });
      assertEquals(1, county.handovers("镇" + item).size());
      if (first == null) {
        assertEquals(Handover.Kind.RECALL, county.handover("镇" + item).kind());
      } else {
        assertEquals(Set.of(AdjustmentRule.RECALL_OF_DONE.code()), codes(first));
      }
    }
  }
}
