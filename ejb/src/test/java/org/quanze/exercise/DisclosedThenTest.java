package org.quanze.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.SetLine;
import org.quanze.disclosure.DiscloseDecision;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Openness;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Story;

/** A power was handed on under a decision that was not public then, and is now. */
class DisclosedThenTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate CHANGE = LocalDate.of(2026, 5, 6);

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "01"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private int delegate() {
    Actor editor = county.editor(COUNTY);
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    COUNTY,
                    null,
                    Story.decision("示政发〔2026〕70号", Map.of(), Openness.NOT_PUBLIC),
                    "disclosed-create"));
    Conferral.Delegate line =
        new Conferral.Delegate(
            county.subject("一"),
            List.of(new Receiver(county.unit("镇办").uid(), CHANGE, null)),
            null,
            null);
    set =
        county
            .registry()
            .get(SetLine.class)
            .setLine(
                editor,
                new SetLine.Command(set.changeSet(), set.version(), 1, line, "disclosed-line"));
    return new Approval(county.registry()).publish(editor, set);
  }

  private ExerciseAnswer ask(@Nullable Instant known) {
    CanExercise canExercise = county.registry().get(CanExercise.class);
    return county
        .registry()
        .read(
            () ->
                canExercise.answer(county.unit("甲局").uid(), county.item("一"), CHANGE, null, known));
  }

  @Test
  void what_was_answered_before_the_disclosure_is_answered_of_that_time_ever_after() {
    int position = delegate();
    county.decide(
        TOWN,
        new Entrance.Accept(
            county.handover("一").id(),
            county.item("镇二"),
            county.power("镇二", "镇办", "01"),
            null,
            null));
    county.today(CHANGE);
    county.handOver(county.handover("一"), TOWN, Side.RECEIVER);
    Instant before = county.registry().today().instant();
    ExerciseAnswer answered = ask(null);
    assertEquals(List.of(), answered.delegatedTo(), "nobody hears of what is not public");
    county
        .registry()
        .get(DiscloseDecision.class)
        .disclose(
            county.publisher(COUNTY),
            new DiscloseDecision.Command(COUNTY, position, 1, "多次被申请公开", null, "disclosed-0001"));
    assertEquals(List.of(county.unit("镇办").id()), ask(null).delegatedTo());
    ExerciseAnswer then = ask(before);
    assertEquals(answered, then.telling(then.territory(), null, then.chain(), then.warnings()));
  }
}
