package org.quanze.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.organisation.Department;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Story;

/** What waits for somebody (待我审查). */
class ReviewInboxTest {

  private County county;
  private Approval approval;
  private Actor editor;
  private Department unit;

  @BeforeEach
  void open() {
    county = new County("民政局", "审批局");
    county.today(LocalDate.of(2026, 3, 2));
    county.opened(COUNTY, "民政局", "项", 3);
    approval = new Approval(county.registry());
    unit = county.unit("民政局");
    editor = county.cast().editor("editor-civil", unit);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** A set of the unit that was handed in. */
  private DraftOutcome handedIn(String item) {
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    "", unit.uid(), Story.decision("示民发〔2026〕" + item, Map.of()), key()));
    Departure line = new Departure.Cancel(county.subject(item), null, "不再办理");
    set =
        county
            .registry()
            .get(SetLine.class)
            .setLine(editor, new SetLine.Command(set.changeSet(), set.version(), 1, line, key()));
    return approval.submit(editor, set);
  }

  private void passFirst(DraftOutcome set) {
    county
        .registry()
        .get(PassReview.class)
        .pass(
            Approval.reviewer(ReviewStep.FIRST, null),
            approval.command(
                set,
                new Awaited(ReviewStep.FIRST, null),
                approval.content(set.changeSet()),
                key()));
  }

  private void giveBack(ChangeSet set) {
    county
        .registry()
        .get(ReturnReview.class)
        .giveBack(
            Approval.reviewer(ReviewStep.SECRECY, null),
            new ReturnReview.Command(
                set.id(), set.version(), ReviewStep.SECRECY, null, "须补充", key()));
  }

  private Actor secrecyOf(String name) {
    return new Actor(
        "secrecy-" + name,
        "保密",
        List.of(new Grant(Role.SECRECY_REVIEWER, county.unit(name).path(), LocalDate.EPOCH, null)),
        "test");
  }

  private List<UUID> inbox(Actor actor) {
    return inbox(actor, null, 10, 1000);
  }

  private List<UUID> inbox(Actor actor, ChangeSet.@Nullable Mark after, int most, int atATime) {
    return page(actor, after, most, atATime).stream().map(ChangeSet::id).toList();
  }

  private List<ChangeSet> page(Actor actor, ChangeSet.@Nullable Mark after, int most, int atATime) {
    ReviewInbox inbox = county.registry().get(ReviewInbox.class);
    return county.registry().read(() -> inbox.of(actor, after, most, atATime));
  }

  @Test
  void what_awaits_somebody_is_in_their_inbox_and_in_nobody_elses() {
    DraftOutcome set = handedIn("项1");
    assertEquals(List.of(set.changeSet()), inbox(Approval.reviewer(ReviewStep.FIRST, null)));
    assertEquals(List.of(), inbox(Approval.reviewer(ReviewStep.SECOND, null)));
    assertEquals(List.of(), inbox(editor));
    passFirst(set);
    assertEquals(List.of(), inbox(Approval.reviewer(ReviewStep.FIRST, null)));
    assertEquals(List.of(set.changeSet()), inbox(secrecyOf("民政局")));
    assertEquals(List.of(), inbox(secrecyOf("审批局")));
  }

  @Test
  void it_has_pages_and_looks_through_whatever_waits_for_others() {
    List<UUID> sets = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      DraftOutcome set = handedIn("项" + n);
      sets.add(set.changeSet());
      if (n < 3) {
        passFirst(set);
      }
    }
    Actor first = Approval.reviewer(ReviewStep.FIRST, null);
    assertEquals(sets.subList(2, 3), inbox(first, null, 1, 1), "behind two that wait for others");
    Actor secrecy = secrecyOf("民政局");
    ChangeSet read = page(secrecy, null, 1, 5).get(0);
    assertEquals(sets.get(0), read.id());
    ChangeSet.Mark mark = new ChangeSet.Mark(read.changedAt(), read.id());
    assertEquals(sets.subList(1, 2), inbox(secrecy, mark, 5, 1));
    giveBack(read);
    assertEquals(sets.subList(1, 2), inbox(secrecy, mark, 5, 5), "also when that was worked on");
  }
}
