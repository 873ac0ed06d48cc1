package org.quanze.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.RemoveLine;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetDecisionHead;
import org.quanze.adjustment.SetLine;
import org.quanze.comment.Comments.Choice;
import org.quanze.comment.Comments.PageKey;
import org.quanze.database.Database;
import org.quanze.digest.Bytes;
import org.quanze.item.ItemRule;
import org.quanze.item.Value;
import org.quanze.organisation.Department;
import org.quanze.review.Awaited;
import org.quanze.review.PassReview;
import org.quanze.review.ReturnReview;
import org.quanze.review.ReviewStep;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Statements;
import org.quanze.testing.Story;

/** What is said of fields of a draft: by whom, of which version, and that nothing else moves. */
class CommentTest {

  private County county;
  private Approval approval;
  private Department unit;
  private Actor editor;
  private final Actor first = Approval.reviewer(ReviewStep.FIRST, null);

  @BeforeEach
  void open() {
    county = new County("民政局", "审批局", "接办局", "旁观局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(COUNTY, county.add("甲", "民政局", "02"), county.add("乙", "审批局", "02"));
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

  /** A draft of the unit with one line. */
  private DraftOutcome draft() {
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    "", unit.uid(), Story.decision("示民发〔2026〕7号", Map.of()), key()));
    return line(set, 1, note("备注"));
  }

  private Adjustment note(String text) {
    return new Renewal.Change(
        county.subject("甲"),
        county.power("甲", "民政局", "02").with("note", new Value.Text(text)),
        null,
        "调整备注");
  }

  private DraftOutcome line(DraftOutcome set, int number, Adjustment line) {
    return county
        .registry()
        .get(SetLine.class)
        .setLine(editor, new SetLine.Command(set.changeSet(), set.version(), number, line, key()));
  }

  private int say(
      Actor actor, DraftOutcome set, @Nullable Integer line, @Nullable String field, String text) {
    return say(actor, null, set, line, field, text, key());
  }

  private int say(
      Actor actor,
      @Nullable Department forUnit,
      DraftOutcome set,
      @Nullable Integer line,
      @Nullable String field,
      String text,
      String key) {
    return county
        .registry()
        .get(AddComment.class)
        .add(
            actor,
            new AddComment.Command(
                set.changeSet(),
                forUnit == null ? null : forUnit.uid(),
                set.version(),
                line,
                field,
                text,
                key));
  }

  private int answer(Actor actor, DraftOutcome set, int comment, String text) {
    return county
        .registry()
        .get(AnswerComment.class)
        .answer(actor, new AnswerComment.Command(set.changeSet(), null, comment, text, key()));
  }

  private int resolve(Actor actor, DraftOutcome set, int comment, int read, @Nullable String text) {
    return county
        .registry()
        .get(ResolveComment.class)
        .resolve(
            actor, new ResolveComment.Command(set.changeSet(), null, comment, read, text, key()));
  }

  private int reopen(Actor actor, DraftOutcome set, int comment, int read, String text) {
    return county
        .registry()
        .get(ReopenComment.class)
        .reopen(
            actor, new ReopenComment.Command(set.changeSet(), null, comment, read, text, key()));
  }

  private Comment read(DraftOutcome set, int number) {
    Comments comments = county.registry().get(Comments.class);
    return county.registry().read(() -> comments.find(set.changeSet(), number).orElseThrow());
  }

  private ChangeSet set(DraftOutcome set) {
    ChangeSets sets = county.registry().get(ChangeSets.class);
    return county.registry().read(() -> sets.find(editor, set.changeSet()).orElseThrow());
  }

  private static Set<Rule> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule())
        .collect(Collectors.toSet());
  }

  @Test
  void a_comment_is_answered_resolved_and_reopened_and_tells_all_of_it() {
    DraftOutcome set = draft();
    int number = say(first, set, 1, "content.elements.note", "  备注是否必要？ ");
    assertEquals(1, number);
    answer(editor, set, number, "依省厅要求");
    resolve(first, set, number, 2, null);
    Comment resolved = read(set, number);
    assertTrue(resolved.isResolved());
    assertNull(resolved.remarks().get(2).text());
    reopen(editor, set, number, 3, "省厅另有通知");
    Comment comment = read(set, number);
    assertFalse(comment.isResolved());
    assertEquals(
        List.of(
            "SAID 备注是否必要？ FIRST",
            "SAID 依省厅要求 editor-civil",
            "RESOLVED null FIRST",
            "REOPENED 省厅另有通知 editor-civil"),
        comment.remarks().stream().map(r -> r.act() + " " + r.text() + " " + r.person()).toList());
    assertEquals(set.version(), comment.version());
    assertEquals(2, say(editor, set, null, "title", "标题待定"));
  }

  @Test
  void what_is_resolved_is_reopened_before_anybody_answers() {
    DraftOutcome set = draft();
    int number = say(first, set, 1, "reason", "请写明依据");
    assertEquals(
        Set.of(CommentRule.IS_RESOLVED), refused(() -> reopen(first, set, number, 1, "再议")));
    resolve(editor, set, number, 1, "已补");
    assertEquals(Set.of(CommentRule.IS_OPEN), refused(() -> answer(first, set, number, "谢谢")));
    assertEquals(Set.of(CommentRule.IS_OPEN), refused(() -> resolve(first, set, number, 2, null)));
    assertEquals(Set.of(CommentRule.COMMENT_EXISTS), refused(() -> answer(first, set, 9, "谢谢")));
    assertEquals(2, read(set, number).remarks().size());
  }

  @Test
  void who_resolves_has_read_all_of_it() {
    DraftOutcome set = draft();
    int number = say(first, set, 1, "reason", "请写明依据");
    answer(editor, set, number, "稍后补充");
    Refused late = assertThrows(Refused.class, () -> resolve(first, set, number, 1, null));
    assertEquals(CommentRule.ALL_READ, late.refusals().get(0).rule());
    assertEquals(2, late.currentVersion());
    assertFalse(read(set, number).isResolved());
  }

  @Test
  void a_text_says_something_is_bounded_and_clean() {
    DraftOutcome set = draft();
    assertEquals(Set.of(CommentRule.TEXT_FITS), refused(() -> say(first, set, 1, "reason", " ")));
    assertEquals(
        Set.of(CommentRule.TEXT_FITS),
        refused(() -> say(first, set, 1, "reason", "字".repeat(2001))));
    assertEquals(
        Set.of(ItemRule.TEXT_CLEAN), refused(() -> say(first, set, 1, "reason", "甲\u202E乙")));
    int number = say(first, set, 1, "reason", "字".repeat(2000));
    assertEquals(Set.of(CommentRule.TEXT_FITS), refused(() -> answer(editor, set, number, "\n")));
    assertEquals(
        Set.of(CommentRule.TEXT_FITS), refused(() -> resolve(editor, set, number, 1, " ")));
  }

  @Test
  void a_comment_names_a_line_and_a_field_that_the_version_had() {
    DraftOutcome set = draft();
    for (String field :
        List.of(
            "kind",
            "effectiveOn",
            "subject.baseVersion",
            "content",
            "content.codes",
            "content.opennessDecided",
            "content.elements",
            "content.elements.legalBases",
            "content.elements.supervisionPhone")) {
      say(first, set, 1, field, "可评");
    }
    say(first, set, 1, null, "整行");
    say(first, set, null, null, "整件");
    say(first, set, null, "announcedClosings", "公布总数");
    for (String field :
        List.of(
            "titel", "content.names", "content.elements.no", "reason.x", "content..name", ".")) {
      assertEquals(
          Set.of(CommentRule.FIELD_EXISTS), refused(() -> say(first, set, 1, field, "无此")), field);
    }
    assertEquals(Set.of(CommentRule.FIELD_EXISTS), refused(() -> say(first, set, 2, null, "无此行")));
    assertEquals(
        Set.of(CommentRule.FIELD_EXISTS), refused(() -> say(first, set, null, "content", "无此")));
    DraftOutcome ahead = new DraftOutcome(set.changeSet(), set.version() + 1);
    assertEquals(
        Set.of(CommentRule.VERSION_EXISTS), refused(() -> say(first, ahead, 1, null, "无此版")));
    DraftOutcome before = new DraftOutcome(set.changeSet(), 1);
    assertEquals(
        Set.of(CommentRule.FIELD_EXISTS), refused(() -> say(first, before, 1, null, "当时无此行")));
  }

  @Test
  void a_comment_is_outdated_when_its_own_field_was_edited_and_stays() {
    DraftOutcome set = draft();
    int note = say(first, set, 1, "content.elements.note", "备注");
    int name = say(first, set, 1, "content.name", "名称");
    int head = say(first, set, null, "title", "标题");
    int missing = say(first, set, 1, "content.elements.link", "缺链接");
    DraftOutcome edited = line(set, 1, note("另一备注"));
    assertEquals(
        List.of(true, false, false, false),
        List.of(note, name, head, missing).stream().map(n -> read(set, n).outdated()).toList());
    int late = say(first, set, 1, "content.elements.note", "读的是旧版");
    assertTrue(read(set, late).outdated(), "of what was read, though it was edited meanwhile");
    DraftOutcome headed =
        county
            .registry()
            .get(SetDecisionHead.class)
            .setHead(
                editor,
                new SetDecisionHead.Command(
                    edited.changeSet(),
                    edited.version(),
                    Story.decision("示民发〔2026〕8号", Map.of()),
                    key()));
    assertFalse(read(set, head).outdated(), "the number is another, the title is not");
    county
        .registry()
        .get(RemoveLine.class)
        .removeLine(editor, new RemoveLine.Command(headed.changeSet(), headed.version(), 1, key()));
    assertEquals(
        List.of(true, true, false, true, true),
        List.of(note, name, head, missing, late).stream()
            .map(n -> read(set, n).outdated())
            .toList());
    assertEquals(set.version(), read(set, name).version());
    answer(editor, set, name, "该行已删");
  }

  @Test
  void a_comment_changes_nothing_of_the_draft_and_voids_no_review() {
    DraftOutcome set = approval.submit(editor, draft());
    Bytes content = approval.content(set.changeSet());
    pass(set, ReviewStep.FIRST, content);
    ChangeSet before = set(set);
    int number = say(Approval.reviewer(ReviewStep.SECRECY, null), set, 1, "reason", "无涉密");
    resolve(editor, set, number, 1, null);
    assertEquals(before, set(set));
    assertEquals(content, approval.content(set.changeSet()));
    pass(set, ReviewStep.SECRECY, content);
  }

  private void pass(DraftOutcome set, ReviewStep step, Bytes content) {
    county
        .registry()
        .get(PassReview.class)
        .pass(
            Approval.reviewer(step, null),
            approval.command(set, new Awaited(step, null), content, key()));
  }

  @Test
  void an_autosave_in_between_is_no_conflict_for_either() {
    DraftOutcome set = draft();
    say(first, set, 1, "reason", "一");
    DraftOutcome saved = line(set, 1, note("自动保存"));
    say(first, set, 1, "reason", "二");
    assertEquals(saved.version() + 1, line(saved, 1, note("又一次")).version());
  }

  @Test
  void who_does_not_see_the_draft_finds_nothing_and_who_countersigns_speaks_for_the_unit() {
    DraftOutcome set = draft();
    Department other = county.unit("审批局");
    Actor stranger = county.cast().publisher("final-other", other);
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> say(stranger, set, 1, null, "看不到")));
    assertEquals(
        Set.of(AccessRule.SIGNED_IN), refused(() -> say(Actor.ANONYMOUS, set, 1, null, "公众")));
    Actor manager = county.cast().listManager("manager", COUNTY);
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> say(manager, set, 1, null, "无权")));
    Actor office = county.editor(COUNTY);
    DraftOutcome both =
        approval.submit(
            office,
            county.draft(
                COUNTY,
                Map.of(),
                false,
                List.of(
                    new Departure.Cancel(county.subject("甲"), null, "不再办理"),
                    new Departure.Cancel(county.subject("乙"), null, "不再办理"))));
    assertEquals(
        Set.of(AccessRule.VISIBLE),
        refused(() -> say(stranger, both, 2, null, "未写明部门")),
        "the unit that countersigns is named");
    int number = say(stranger, other, both, 2, "reason", "请说明去向", key());
    assertEquals("final-other", read(both, number).remarks().get(0).person());
    county
        .registry()
        .get(ReturnReview.class)
        .giveBack(
            first,
            new ReturnReview.Command(
                both.changeSet(), both.version(), ReviewStep.FIRST, null, "退回", key()));
    assertEquals(
        Set.of(AccessRule.VISIBLE),
        refused(() -> say(stranger, other, both, 2, "reason", "已退回", key())),
        "and sees it no more when it went back");
  }

  @Test
  void the_unit_that_keeps_what_one_that_countersigns_left_sees_the_draft_and_speaks_of_it() {
    county.decide(COUNTY, county.add("丙", "接办局", "02"));
    Department kept = county.unit("接办局");
    Department other = county.unit("审批局");
    Department third = county.unit("旁观局");
    DraftOutcome both =
        approval.submit(
            county.editor(COUNTY),
            county.draft(
                COUNTY,
                Map.of(),
                false,
                List.of(
                    new Departure.Cancel(county.subject("甲"), null, "不再办理"),
                    new Departure.Cancel(county.subject("乙"), null, "不再办理"))));
    Actor keeper = county.cast().editor("editor-kept", kept);
    Actor bystander = county.cast().editor("editor-third", third);
    assertEquals(
        Set.of(AccessRule.VISIBLE), refused(() -> say(keeper, kept, both, 2, null, "尚早", key())));
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(new Reform.Succession(other.uid(), kept.uid(), Map.of())), null, "机构改革"));
    ChangeSets sets = county.registry().get(ChangeSets.class);
    ChangeSet seen =
        county.registry().read(() -> sets.find(keeper, both.changeSet()).orElseThrow());
    assertEquals(List.of("commentAdd"), CommentActions.of(seen));
    assertEquals(1, say(keeper, kept, both, 2, null, "请说明去向", key()));
    assertEquals(
        Set.of(AccessRule.VISIBLE),
        refused(() -> say(bystander, third, both, 2, null, "无关", key())));
  }

  @Test
  void what_is_ended_takes_no_comment_and_keeps_those_that_it_has() {
    DraftOutcome set = draft();
    int number = say(first, set, 1, "reason", "请写明依据");
    approval.publish(editor, set);
    assertEquals(
        Set.of(AdjustmentRule.DRAFT_OPEN), refused(() -> say(first, set, 1, "reason", "晚了")));
    assertEquals(
        Set.of(AdjustmentRule.DRAFT_OPEN), refused(() -> answer(first, set, number, "晚了")));
    assertEquals(List.of(), CommentActions.of(set(set), read(set, number)));
    assertEquals(1, read(set, number).remarks().size());
    assertTrue(county.verify(COUNTY).isValid(), "and the ledger knows nothing of it");
  }

  @Test
  void the_same_key_says_it_once() {
    DraftOutcome set = draft();
    String key = key();
    assertEquals(1, say(first, null, set, 1, "reason", "一次", key));
    assertEquals(1, say(first, null, set, 1, "reason", "一次", key));
    assertEquals(
        Set.of(AccessRule.KEY_REUSED),
        refused(() -> say(first, null, set, 1, "reason", "另一句", key)));
    assertEquals(2, say(first, set, 1, "reason", "第二条"));
  }

  @Test
  void pages_are_chosen_by_line_and_by_what_is_resolved_in_two_statements() throws Exception {
    DraftOutcome set = draft();
    DraftOutcome other = draft();
    int one = say(first, set, 1, "reason", "一");
    int two = say(first, set, null, "title", "二");
    int three = say(first, set, 1, "kind", "三");
    resolve(first, set, three, 1, null);
    say(first, other, 1, "kind", "四");
    Choice all = new Choice(set.changeSet(), null, null);
    assertEquals(List.of(one, two), numbers(new PageKey(all, 0, 2)));
    assertEquals(List.of(three), numbers(new PageKey(all, two, 2)));
    Choice head = new Choice(set.changeSet(), 0, null);
    Choice unresolved = new Choice(set.changeSet(), 1, false);
    assertEquals(List.of(two), numbers(new PageKey(head, 0, 10)));
    assertEquals(List.of(one), numbers(new PageKey(unresolved, 0, 10)));
    Comments comments = county.registry().get(Comments.class);
    PageKey third = new PageKey(new Choice(other.changeSet(), null, false), 0, 10);
    var noted =
        Statements.during(
            () ->
                county
                    .registry()
                    .read(() -> comments.pages(List.of(new PageKey(all, 0, 10), third))));
    assertEquals(2, noted.statements().size(), noted.statements().toString());
    assertEquals(3, Objects.requireNonNull(noted.answer().get(new PageKey(all, 0, 10))).size());
    assertEquals(1, Objects.requireNonNull(noted.answer().get(third)).size());
    assertEquals(
        Map.of(all, 3, unresolved, 1, head, 1),
        county.registry().read(() -> comments.counts(List.of(all, unresolved, head))));
  }

  private List<Integer> numbers(PageKey page) {
    Comments comments = county.registry().get(Comments.class);
    return Objects.requireNonNull(
            county.registry().read(() -> comments.pages(List.of(page))).get(page))
        .stream()
        .map(Comment::number)
        .toList();
  }

  @Test
  void each_deed_stands_in_the_audit_and_so_does_what_was_refused() {
    DraftOutcome set = draft();
    int number = say(first, set, 1, "reason", "一");
    answer(editor, set, number, "二");
    resolve(first, set, number, 2, null);
    reopen(editor, set, number, 3, "三");
    Actor stranger = county.cast().publisher("final-other", county.unit("审批局"));
    refused(() -> say(stranger, set, 1, null, "看不到"));
    Database database = county.registry().get(Database.class);
    List<String> told =
        county
            .registry()
            .read(
                () ->
                    database.list(
                        "SELECT act || ' ' || outcome FROM audit WHERE act LIKE '%Comment'"
                            + " ORDER BY id",
                        row -> row.text(1)));
    assertEquals(
        Set.of(
            "AddComment DONE",
            "AnswerComment DONE",
            "ResolveComment DONE",
            "ReopenComment DONE",
            "AddComment REFUSED"),
        new HashSet<>(told),
        told.toString());
  }

  @Test
  void a_draft_has_no_more_comments_and_a_comment_no_more_remarks_than_it_may() throws Exception {
    DraftOutcome set = draft();
    int number = say(first, set, 1, "reason", "一");
    fill(
        "INSERT INTO draft_remark SELECT change_set_id, comment, n, 'SAID', '构造', at, username,"
            + " person, branch FROM draft_remark, generate_series(2, 200) n",
        "INSERT INTO draft_comment SELECT change_set_id, n, version, line_number, field"
            + " FROM draft_comment, generate_series(2, 1000) n");
    assertEquals(
        Set.of(CommentRule.REMARKS_OF_COMMENT), refused(() -> answer(editor, set, number, "二")));
    assertEquals(
        Set.of(CommentRule.COMMENTS_OF_DRAFT), refused(() -> say(editor, set, 1, null, "二")));
    assertEquals(List.of(), CommentActions.of(set(set), read(set, number)));
  }

  private void fill(String... statements) throws SQLException {
    try (Connection connection = county.registry().asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void a_grant_that_is_over_sees_no_draft_and_says_nothing() {
    DraftOutcome set = draft();
    Actor past =
        new Actor(
            "past",
            "past",
            List.of(new Grant(Role.FIRST_REVIEWER, "/", LocalDate.EPOCH, LocalDate.of(2026, 3, 1))),
            "test");
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> say(past, set, 1, null, "过期")));
  }
}
