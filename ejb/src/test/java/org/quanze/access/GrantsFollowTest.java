package org.quanze.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.SetLine;
import org.quanze.item.Openness;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.rule.Refused;
import org.quanze.testing.Approval;
import org.quanze.testing.County;

/** A right follows its unit: through a new name, and over the day on which another unit follows. */
class GrantsFollowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate SUCCESSION = LocalDate.of(2026, 5, 6);

  private static final Actor SECURITY =
      new Actor(
          "security",
          "示例县安全保密管理员",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          null);

  private final County county = new County("甲局", "乙局");
  private int drafts;

  @BeforeEach
  void open() {
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "02"), county.add("二", "乙局", "02"));
    give("editor-jia", Role.EDITOR, null);
    give("first-jia", Role.FIRST_REVIEWER, null);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private UUID give(String username, Role role, @Nullable LocalDate from) {
    return county
        .registry()
        .get(GrantRole.class)
        .grant(
            SECURITY,
            new GrantRole.Command(
                username, role, county.unit("甲局").path(), from, null, username + " " + role));
  }

  private Actor account(String username) {
    return county
        .registry()
        .read(() -> county.registry().get(Actors.class).get(username, username, null, null));
  }

  private String shown(String name) {
    return county
        .registry()
        .read(() -> county.registry().get(Actors.class).get("editor-jia", name, null, null))
        .name();
  }

  @Test
  void the_unit_in_the_name_is_called_as_it_is_today() {
    Department unit = county.unit("甲局");
    Department next = county.unit("乙局");
    assertEquals("甲局·编辑", shown("甲局·编辑"));
    county.today(SUCCESSION);
    county.decide(COUNTY, new Reform.RenameUnit(unit.uid(), "新名局", null, "更名"));
    assertEquals("新名局·编辑", shown("甲局·编辑"));
    assertEquals("新名局·编辑", shown("新名局·编辑"));
    assertEquals("乙局·编辑", shown("乙局·编辑"), "of no grant of the account");
    assertEquals("甲局", shown("甲局"), "names no unit and role");
    county.today(SUCCESSION.plusDays(1));
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(new Reform.Succession(unit.uid(), next.uid(), Map.of())), null, "机构改革"));
    assertEquals("乙局·编辑", shown("甲局·编辑"));
    assertEquals("乙局·编辑", shown("新名局·编辑"));
  }

  private List<HeldGrant> held(String username) {
    return county.registry().read(() -> county.registry().get(Grants.class).of(username));
  }

  /** The account drafts a line of a unit, hands it in, and another one passes the first review. */
  private String draftAndReview(Department unit) {
    drafts++;
    try {
      DecisionDraft head =
          new DecisionDraft(
              "示草〔2026〕" + drafts + "号",
              "关于调整权责清单的决定",
              "示例政府",
              null,
              null,
              null,
              "依法调整",
              Openness.PUBLIC,
              Map.of());
      Actor editor = account("editor-jia");
      DraftOutcome set =
          county
              .registry()
              .get(CreateChangeSet.class)
              .create(editor, new CreateChangeSet.Command("", unit.uid(), head, key("set")));
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
                      county.add("新" + drafts, unit.name(), "02"),
                      key("line")));
      Approval approval = new Approval(county.registry());
      set = approval.submit(editor, set);
      PassReview.Command first =
          approval.command(
              set, approval.next(set), approval.content(set.changeSet()), key("first"));
      assertEquals(ReviewStep.FIRST, first.step());
      county.registry().get(PassReview.class).pass(account("first-jia"), first);
      return "passed";
    } catch (Refused refused) {
      return refused.refusals().get(0).code();
    }
  }

  private String key(String what) {
    return "follow " + drafts + " " + what;
  }

  @Test
  void of_an_editor_and_a_reviewer_over_the_day_of_the_succession() {
    UUID later = give("editor-later", Role.EDITOR, SUCCESSION.plusDays(30));
    Department old = county.unit("甲局");
    Department next = county.unit("乙局");
    county.today(SUCCESSION.minusDays(1));
    assertEquals("passed", draftAndReview(old));
    assertEquals(AccessRule.VISIBLE.code(), draftAndReview(next));
    county.today(SUCCESSION);
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(new Reform.Succession(old.uid(), next.uid(), Map.of())), null, "机构改革"));
    assertEquals(AccessRule.VISIBLE.code(), draftAndReview(old));
    assertEquals("passed", draftAndReview(next));
    Actor editor = account("editor-jia");
    LocalDate before = SUCCESSION.minusDays(1);
    assertTrue(editor.may(Permission.DRAFT_EDIT, old.path(), before), "of the day before");
    assertFalse(editor.may(Permission.DRAFT_EDIT, next.path(), before), "of the day before");
    List<HeldGrant> history = held("editor-jia");
    assertEquals(2, history.size(), history.toString());
    assertEquals(new Grant(Role.EDITOR, old.path(), DAY, SUCCESSION), history.get(0).grant());
    assertEquals(new Grant(Role.EDITOR, next.path(), SUCCESSION, null), history.get(1).grant());
    assertEquals(history.get(0).id(), history.get(1).continues());
    assertEquals(history.get(0).endedBy(), history.get(1).givenBy());
    assertNull(history.get(0).endReason());
    HeldGrant toCome =
        held("editor-later").stream()
            .filter(h -> later.equals(h.continues()))
            .findFirst()
            .orElseThrow();
    assertEquals(
        new Grant(Role.EDITOR, next.path(), SUCCESSION.plusDays(30), null), toCome.grant());
  }

  @Test
  void from_the_day_of_the_deed_where_the_succession_takes_effect_before_it() {
    Department old = county.unit("甲局");
    Department next = county.unit("乙局");
    LocalDate known = SUCCESSION.plusDays(7);
    county.today(known);
    county.decide(
        COUNTY,
        SUCCESSION,
        new Reform.Reorganise(
            List.of(new Reform.Succession(old.uid(), next.uid(), Map.of())), null, "机构改革"));
    Organisations organisations = county.registry().get(Organisations.class);
    Department ended = county.registry().read(() -> organisations.getDepartment(old.uid()));
    assertFalse(ended.validOn(SUCCESSION), "by law it ended on that day");
    List<HeldGrant> history = held("editor-jia");
    assertEquals(new Grant(Role.EDITOR, old.path(), DAY, known), history.get(0).grant());
    assertEquals(new Grant(Role.EDITOR, next.path(), known, null), history.get(1).grant());
    Actor editor = account("editor-jia");
    LocalDate between = SUCCESSION.plusDays(1);
    assertTrue(editor.may(Permission.DRAFT_EDIT, old.path(), between), "as it was then");
    assertFalse(editor.may(Permission.DRAFT_EDIT, next.path(), between), "as it was then");
  }

  @Test
  void through_a_new_name() {
    Department unit = county.unit("甲局");
    county.today(SUCCESSION);
    county.decide(COUNTY, new Reform.RenameUnit(unit.uid(), "新名局", null, "更名"));
    Department renamed = county.cast().unit(COUNTY, "新名局");
    assertEquals(unit.uid(), renamed.uid());
    assertEquals(unit.path(), renamed.path());
    assertEquals(1, held("editor-jia").size());
    Actor editor = account("editor-jia");
    assertEquals(
        List.of(Role.EDITOR), editor.roles(Permission.DRAFT_EDIT, renamed.path(), SUCCESSION));
    assertEquals(
        List.of(Role.FIRST_REVIEWER),
        account("first-jia").roles(Permission.REVIEW_FIRST, renamed.path(), SUCCESSION));
  }
}
