package org.quanze.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.deadline.PauseDeadline;
import org.quanze.deadline.ResumeDeadline;
import org.quanze.item.Openness;
import org.quanze.organisation.Department;
import org.quanze.organisation.OrganisationCode.Scheme;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.RegisterOrganisation;
import org.quanze.organisation.RegisterOrganisation.NewCode;
import org.quanze.organisation.RegisterOrganisation.NewDepartment;
import org.quanze.register.PublicationRegister.Wanted;
import org.quanze.review.ReviewStep;
import org.quanze.testing.Approval;
import org.quanze.testing.Contents;
import org.quanze.testing.County;

/** Every publication has its row, numbered in its year, and nobody finds what is not theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationRegisterTest {

  /** That of the source (楚雄州), whose check digit is right; the unit here is constructed. */
  private static final String CODE = "115323000151673132";

  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 12, 30);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private County county;
  private Approval approval;
  private Department unit;
  private Actor editor;

  @BeforeAll
  void publish() {
    county = new County("民政局", "审批局");
    approval = new Approval(county.registry());
    unit = county.unit("民政局");
    editor = county.cast().editor("editor-civil", unit);
    county
        .registry()
        .get(RegisterOrganisation.class)
        .register(
            county.cast().administrator(),
            new RegisterOrganisation.Command(
                List.of(),
                List.of(),
                List.of(
                    new NewDepartment(COUNTY, "民政局", List.of(new NewCode(Scheme.USCC, CODE))))));
    county.today(LAST_YEAR);
    county.decide(COUNTY, county.add("甲", "民政局", "02"), county.add("乙", "民政局", "02"));
    county.today(DAY);
    county.decide(COUNTY, county.add("丙", "民政局", "02"));
    publish("甲", "民政局", LocalDate.of(2026, 2, 24), Openness.PUBLIC, true);
    publish("乙", "审批局", null, Openness.NOT_PUBLIC, false);
    county.today(LocalDate.of(2026, 4, 1));
    county.history(COUNTY, new Departure.Cancel(county.subject("丙"), null, "不再办理"));
  }

  @AfterAll
  void close() {
    county.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** The unit cancels an item; the clock stands from 3 to 9 March where it is to. */
  private void publish(
      String item, String issuer, @Nullable LocalDate signedOn, Openness openness, boolean pause) {
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    "",
                    unit.uid(),
                    new DecisionDraft(
                        "示民发〔2026〕" + item,
                        "关于取消" + item + "的决定",
                        issuer,
                        signedOn,
                        null,
                        null,
                        null,
                        openness,
                        Contents.reason(openness),
                        Map.of(),
                        false,
                        false,
                        null),
                    key()));
    set =
        county
            .registry()
            .get(SetLine.class)
            .setLine(
                editor,
                new SetLine.Command(
                    set.changeSet(),
                    set.version(),
                    1,
                    new Departure.Cancel(county.subject(item), null, "不再办理"),
                    key()));
    if (pause) {
      Actor office = Approval.reviewer(ReviewStep.LIST_OFFICE, null);
      county.today(DAY.plusDays(1));
      county
          .registry()
          .get(PauseDeadline.class)
          .pause(office, new PauseDeadline.Command(set.changeSet(), 1, "待答复", key()));
      county.today(LocalDate.of(2026, 3, 9));
      county
          .registry()
          .get(ResumeDeadline.class)
          .resume(office, new ResumeDeadline.Command(set.changeSet(), 2, key()));
      county.today(LocalDate.of(2026, 3, 11));
    }
    approval.publish(editor, set);
  }

  private List<PublicationRecord> page(Actor actor, @Nullable Integer year) {
    return county
        .registry()
        .read(
            () -> {
              PublicationRegister register = county.registry().get(PublicationRegister.class);
              Wanted wanted =
                  new Wanted(
                      county.registry().get(Organisations.class).getPublisher(COUNTY).id(),
                      year,
                      county.registry().get(ChangeSets.class).branches(actor));
              List<PublicationRecord> rows =
                  register.page(wanted, Integer.MAX_VALUE, 100, LocalDate.of(2026, 6, 1));
              assertEquals(rows.size(), register.count(wanted, LocalDate.of(2026, 6, 1)));
              return rows;
            });
  }

  private static List<String> numbers(List<PublicationRecord> rows) {
    return rows.stream().map(r -> r.year() + "-" + r.serial()).toList();
  }

  @Test
  void each_publication_is_numbered_in_its_year_without_holes() {
    assertEquals(
        List.of("2026-4", "2026-3", "2026-2", "2026-1", "2025-1"), numbers(page(editor, null)));
    assertEquals(List.of("2025-1"), numbers(page(editor, 2025)));
    assertEquals(List.of(), numbers(page(editor, 2024)));
  }

  @Test
  void what_is_not_public_is_found_by_those_who_may_read_it_and_keeps_its_number() {
    assertEquals(
        List.of("2026-4", "2026-2", "2026-1", "2025-1"), numbers(page(Actor.ANONYMOUS, null)));
    Actor other = county.cast().editor("other", county.unit("审批局"));
    assertEquals(numbers(page(Actor.ANONYMOUS, null)), numbers(page(other, null)));
  }

  @Test
  void a_row_tells_who_made_what_when_and_in_how_many_days() {
    PublicationRecord row = page(Actor.ANONYMOUS, 2026).get(1);
    assertEquals("关于取消甲的决定", row.title());
    assertEquals("示民发〔2026〕甲", row.documentNumber());
    assertEquals(unit.id(), row.maker());
    assertEquals(LocalDate.of(2026, 2, 24), row.signedOn());
    assertEquals(LocalDate.of(2026, 3, 11), row.publishedOn());
    assertEquals(CODE + "/2026-00002", row.indexNumber());
    // 25 to 28 February and 2 March, then 9 to 11 March.
    assertEquals(8, Objects.requireNonNull(row.deadline()).workingDaysUsed());
    assertEquals(false, row.deadline().overdue());
    assertEquals(LocalDate.of(2026, 3, 27), row.deadline().due());
  }

  @Test
  void an_unknown_code_is_told_by_nothing_and_earlier_years_have_no_deadline() {
    for (PublicationRecord row : page(editor, null)) {
      assertTrue(row.issuer().equals("民政局") || row.indexNumber() == null, row.toString());
    }
    PublicationRecord history = page(editor, 2026).get(0);
    assertNull(history.deadline());
    assertNull(history.maker(), "of the whole government");
    assertNotNull(page(editor, 2026).get(3).deadline());
  }

  @Test
  void it_names_who_reviewed_the_round_that_was_published() {
    PublicationRecord row = page(Actor.ANONYMOUS, 2026).get(1);
    List<Reviewer> reviewers =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(PublicationRegister.class)
                        .reviewers(List.of(row.decision())))
            .getOrDefault(row.decision(), List.of());
    assertEquals(
        List.of(
            ReviewStep.SELF_CHECK,
            ReviewStep.FIRST,
            ReviewStep.SECRECY,
            ReviewStep.SECOND,
            ReviewStep.GOVERNMENT,
            ReviewStep.FINAL),
        reviewers.stream().map(Reviewer::step).toList());
    assertEquals("editor-civil", reviewers.get(0).person());
    assertTrue(
        reviewers.stream().allMatch(r -> Objects.equals(r.department(), unit.id())),
        reviewers.toString());
  }
}
