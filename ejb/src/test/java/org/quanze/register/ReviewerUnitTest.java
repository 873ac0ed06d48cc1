package org.quanze.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.item.Openness;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.review.Awaited;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.review.Reviews;
import org.quanze.testing.Approval;
import org.quanze.testing.County;

/**
 * A reviewer stands in the register under the own unit, and not under the one whose draft it was.
 */
class ReviewerUnitTest {

  private static Actor reviewer(ReviewStep step, String... branches) {
    Role role = Role.of(step.permission());
    return new Actor(
        step.name(),
        step.name(),
        Arrays.stream(branches).map(b -> new Grant(role, b, LocalDate.EPOCH, null)).toList(),
        "test");
  }

  @Test
  void each_reviewer_stands_under_the_grant_that_gave_leave() {
    try (County county = new County("民政局", "审批局")) {
      county.today(LocalDate.of(2026, 3, 2));
      county.decide(COUNTY, county.add("甲", "民政局", "02"));
      Department unit = county.unit("民政局");
      String government =
          county
              .registry()
              .read(() -> county.registry().get(Organisations.class).getPublisher(COUNTY))
              .path();
      Actor editor = county.cast().editor("editor-civil", unit);
      Approval approval = new Approval(county.registry());
      DraftOutcome set = approval.submit(editor, draft(county, editor, unit));
      Map<ReviewStep, String> stands = new EnumMap<>(ReviewStep.class);
      stands.put(ReviewStep.SELF_CHECK, unit.path());
      do {
        Awaited next = approval.next(set);
        ReviewStep step = next.step();
        Actor who =
            switch (step) {
              case LIST_OFFICE, GOVERNMENT, LEGALITY -> reviewer(step, government);
              case SECOND -> reviewer(step, government, unit.path(), county.unit("审批局").path());
              case FINAL -> reviewer(step, "/");
              default -> reviewer(step, unit.path());
            };
        stands.put(
            step,
            switch (step) {
              case LIST_OFFICE, GOVERNMENT, LEGALITY -> government;
              default -> unit.path();
            });
        county
            .registry()
            .get(PassReview.class)
            .pass(
                who,
                approval.command(
                    set, next, approval.content(set.changeSet()), UUID.randomUUID().toString()));
      } while (!stands.containsKey(ReviewStep.FINAL));
      UUID id = set.changeSet();
      Map<ReviewStep, String> told = new EnumMap<>(ReviewStep.class);
      for (Reviewer r : reviewers(county, id)) {
        told.put(r.step(), path(county, r));
      }
      assertEquals(stands, told);
      assertEquals(
          stands,
          county.registry().read(() -> county.registry().get(Reviews.class).list(id)).stream()
              .collect(
                  () -> new EnumMap<ReviewStep, String>(ReviewStep.class),
                  (all, r) -> all.put(r.step(), r.reviewedBy()),
                  Map::putAll),
          "and so in the reviews of the draft");
      assertEquals(List.of(), county.verify(COUNTY).faults(), "sealed with the entry");
    }
  }

  private static List<Reviewer> reviewers(County county, UUID decision) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(PublicationRegister.class)
                    .reviewers(List.of(decision))
                    .get(decision));
  }

  private static String path(County county, Reviewer reviewer) {
    Organisations organisations = county.registry().get(Organisations.class);
    Integer unit = reviewer.department();
    return county
        .registry()
        .read(
            () ->
                unit == null
                    ? organisations.getPublisher(COUNTY).path()
                    : organisations.listDepartments(List.of(unit)).get(0).path());
  }

  private static DraftOutcome draft(County county, Actor editor, Department unit) {
    DecisionDraft head =
        new DecisionDraft(
            "示民发〔2026〕7号", "取消", "示例县民政局", null, null, null, null, Openness.PUBLIC, Map.of());
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command("", unit.uid(), head, UUID.randomUUID().toString()));
    return county
        .registry()
        .get(SetLine.class)
        .setLine(
            editor,
            new SetLine.Command(
                set.changeSet(),
                set.version(),
                1,
                new Departure.Cancel(county.subject("甲"), null, "不再办理"),
                UUID.randomUUID().toString()));
  }
}
