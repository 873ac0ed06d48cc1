package org.quanze.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetLine;
import org.quanze.adjustment.Trigger;
import org.quanze.adjustment.WithdrawChangeSet;
import org.quanze.deadline.OverdueReport.Found;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.review.Awaited;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Statements;

/** What is overdue of a county: of whom, since when, and who may know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 30);
  private static final LocalDate OPINION_DUE = LocalDate.of(2026, 3, 23);
  private static final LocalDate TRIGGERED = LocalDate.of(2026, 3, 16);

  private County county;
  private Approval approval;
  private final Actor everywhere =
      new Actor("all", "all", List.of(new Grant(Role.EDITOR, "/", LocalDate.EPOCH, null)), "test");
  private DraftOutcome civil;
  private DraftOutcome opinion;
  private DraftOutcome paused;
  private DraftOutcome triggered;
  private UUID handover;

  @BeforeAll
  void decide() {
    county = new County("民政局", "审批局");
    approval = new Approval(county.registry());
    county.today(DAY);
    county.decide(
        COUNTY,
        county.add("甲", "民政局", "02"),
        county.add("乙", "审批局", "02"),
        county.add("丙", "审批局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.first("丙"),
            List.of(new Receiver(county.unit("镇办").uid(), LocalDate.of(2026, 3, 10), "由下放方办结")),
            null,
            "赋权"));
    handover = county.handover("丙").id();
    civil = draft("民政局", null, new Departure.Cancel(county.subject("甲"), null, "不再办理"));
    opinion = handedIn();
    paused = draft("民政局", null);
    county
        .registry()
        .get(PauseDeadline.class)
        .pause(
            Approval.reviewer(ReviewStep.LIST_OFFICE, null),
            new PauseDeadline.Command(paused.changeSet(), 1, "待上级答复", key()));
    draft("民政局", LocalDate.of(1990, 1, 1));
    triggered = triggered();
  }

  /** A draft by a law of the day, which is handed in never. */
  private DraftOutcome triggered() {
    DecisionDraft head =
        new DecisionDraft(
            "示发〔2026〕12号",
            "依法调整",
            "示例政府",
            TRIGGERED.plusYears(1),
            null,
            null,
            null,
            Openness.PUBLIC,
            null,
            Map.of(),
            false,
            false,
            new Trigger(Trigger.Kind.LAW, TRIGGERED));
    return county
        .registry()
        .get(CreateChangeSet.class)
        .create(
            editor("审批局"), new CreateChangeSet.Command("", county.unit("审批局").uid(), head, key()));
  }

  @AfterAll
  void close() {
    county.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Actor editor(String name) {
    Department unit = county.unit(name);
    return county.cast().editor("editor-" + unit.id(), unit);
  }

  private DraftOutcome draft(String name, @Nullable LocalDate signedOn, Adjustment... lines) {
    DecisionDraft head =
        new DecisionDraft(
            "示发〔2026〕9号",
            "标题里的 \"signedOn\":\"2014-02-02\" 不是成文日期",
            "示例政府",
            signedOn,
            null,
            null,
            null,
            Openness.PUBLIC,
            Map.of());
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor(name),
                new CreateChangeSet.Command("", county.unit(name).uid(), head, key()));
    for (int i = 0; i < lines.length; i++) {
      set =
          county
              .registry()
              .get(SetLine.class)
              .setLine(
                  editor(name),
                  new SetLine.Command(set.changeSet(), set.version(), i + 1, lines[i], key()));
    }
    return set;
  }

  /** A change of the approval bureau, whose opinion of legality is awaited from this day on. */
  private DraftOutcome handedIn() {
    DraftOutcome set =
        approval.submit(
            editor("审批局"),
            draft(
                "审批局",
                null,
                new Renewal.Change(
                    county.subject("乙"),
                    county.power("乙", "审批局", "02").with("note", new Value.Text("新")),
                    null,
                    "调整备注")));
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
    return set;
  }

  private Found of(Actor actor, String government, LocalDate today) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(OverdueReport.class)
                    .of(
                        actor,
                        county.registry().get(Organisations.class).getPublisher(government).path(),
                        today));
  }

  private static List<String> told(Found found) {
    return found.all().stream()
        .map(
            o ->
                o.deadline().term()
                    + " "
                    + o.subject()
                    + (o.step() == null ? "" : " " + o.step())
                    + " "
                    + o.deadline().due())
        .toList();
  }

  @Test
  void each_is_told_from_the_day_after_it_was_due_that_first_which_is_due_longest() {
    assertEquals(List.of(), told(of(everywhere, COUNTY, OPINION_DUE)));
    assertEquals(
        List.of("OPINION " + opinion.changeSet() + " LEGALITY " + OPINION_DUE),
        told(of(everywhere, COUNTY, OPINION_DUE.plusDays(1))));
    Found found = of(everywhere, COUNTY, DUE.plusDays(1));
    Set<String> expected =
        Set.of(
            "OPINION " + opinion.changeSet() + " LEGALITY " + OPINION_DUE,
            "PUBLICATION " + civil.changeSet() + " " + DUE,
            "PUBLICATION " + opinion.changeSet() + " " + DUE,
            "APPLICATION " + triggered.changeSet() + " " + DUE,
            "HANDOVER " + handover + " " + DUE);
    assertEquals(expected, Set.copyOf(told(found)));
    assertEquals(5, found.all().size(), "what is paused is not, nor what nobody can count");
    assertTrue(told(found).get(0).startsWith("OPINION"));
    assertEquals(1, found.unknown(), "that of 1990");
    assertEquals(
        found.all().stream().map(Overdue::place).sorted().toList(),
        found.all().stream().map(Overdue::place).toList());
  }

  @Test
  void it_counts_for_the_unit_that_is_late() {
    Map<String, Long> units =
        of(everywhere, COUNTY, DUE.plusDays(1)).all().stream()
            .collect(
                Collectors.groupingBy(
                    o -> name(o.department()) + " " + o.deadline().term(), Collectors.counting()));
    assertEquals(
        Map.of(
            "民政局 PUBLICATION",
            1L,
            "审批局 PUBLICATION",
            1L,
            "审批局 OPINION",
            1L,
            "审批局 APPLICATION",
            1L,
            "镇办 HANDOVER",
            1L),
        units);
  }

  private String name(@Nullable Integer unit) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(Organisations.class)
                    .listDepartments(List.of(Objects.requireNonNull(unit)))
                    .get(0)
                    .name());
  }

  @Test
  void nobody_hears_of_drafts_that_they_may_not_read() {
    LocalDate late = DUE.plusDays(1);
    assertEquals(
        List.of("PUBLICATION " + civil.changeSet() + " " + DUE),
        told(of(editor("民政局"), COUNTY, late)));
    assertEquals(List.of(), told(of(editor("民政局"), TOWN, late)), "another branch");
    assertEquals(List.of("HANDOVER " + handover + " " + DUE), told(of(editor("镇办"), COUNTY, late)));
    assertEquals(List.of(), told(of(Actor.ANONYMOUS, COUNTY, late)));
    Actor importer = county.cast().listManager("importer", COUNTY);
    assertEquals(List.of(), told(of(importer, COUNTY, late)), "who reads no draft");
  }

  @Test
  void where_today_is_not_known_nothing_is_guessed_and_nothing_breaks() {
    Found found = of(everywhere, COUNTY, LocalDate.of(2028, 1, 5));
    assertEquals(5, found.all().size(), "what was due in 2026 is overdue, whatever is known since");
    assertEquals(2, found.unknown(), "that of 1990, and the publication of what is signed in 2027");
  }

  @Test
  void many_take_the_statements_of_few() throws Exception {
    LocalDate late = LocalDate.of(2026, 6, 1);
    List<String> few = statements(late);
    List<DraftOutcome> more = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      more.add(draft("审批局", DAY));
    }
    assertEquals(few, statements(late));
    assertTrue(
        told(of(everywhere, COUNTY, late)).stream()
            .anyMatch(t -> t.contains(more.get(4).changeSet().toString())));
    for (DraftOutcome set : more) {
      county
          .registry()
          .get(WithdrawChangeSet.class)
          .withdraw(
              editor("审批局"), new WithdrawChangeSet.Command(set.changeSet(), set.version(), key()));
    }
  }

  private List<String> statements(LocalDate today) throws Exception {
    county.registry().forget();
    return Statements.during(() -> of(everywhere, COUNTY, today)).statements();
  }
}
