package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Renewal;
import org.quanze.edition.Accounting;
import org.quanze.edition.Foresee;
import org.quanze.edition.TakeFromWholeList;
import org.quanze.edition.Unaccounted;
import org.quanze.edition.Unaccounted.Kind;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.validity.AsOf;
import org.quanze.wholelist.DropWholeList;
import org.quanze.wholelist.WholeListRule;

/**
 * A whole list that is brought as the next edition: what its lines do not explain is named, and it
 * is refused until they do. The county is constructed.
 */
class WholeListTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate NEXT = LocalDate.of(2026, 4, 1);

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    county.today(DAY);
    county.decide(
        COUNTY,
        county.add("一", "甲局", "01"),
        county.add("二", "甲局", "01"),
        county.add("三", "乙局", "02"));
    county.today(NEXT);
  }

  @AfterEach
  void close() {
    assertEquals(0, county.verify(COUNTY).faultCount());
    county.close();
  }

  /** The rows of the list as it stands; the first is the header. */
  private List<String> exported() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportList export = county.registry().get(ExportList.class);
    county
        .registry()
        .read(
            () -> {
              export.write(export.head(COUNTY, "POWER", AsOf.NOW), ExportFormat.CSV, out);
              return 0;
            });
    return new ArrayList<>(List.of(out.toString(StandardCharsets.UTF_8).split("\r\n")));
  }

  private static String row(List<String> rows, String name) {
    return rows.stream().filter(r -> r.startsWith("C-" + name + ",")).findFirst().orElseThrow();
  }

  private DraftOutcome draft(boolean history, Adjustment... lines) {
    return county.draft(COUNTY, Map.of(), history, List.of(lines));
  }

  private Actor editor() {
    return county.editor(COUNTY);
  }

  private ChangeSet set(DraftOutcome draft) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(ChangeSets.class)
                    .find(editor(), draft.changeSet())
                    .orElseThrow());
  }

  private DraftOutcome now(DraftOutcome draft) {
    return new DraftOutcome(draft.changeSet(), set(draft).version());
  }

  private ImportRun state(DraftOutcome draft, List<String> rows) {
    return state(draft, null, String.join("\r\n", rows) + "\r\n");
  }

  private ImportRun state(DraftOutcome draft, @Nullable String mapping, String text) {
    return state(draft, mapping, Workbook.text8("整本.csv", text));
  }

  private ImportRun state(DraftOutcome draft, @Nullable String mapping, SourceFile file) {
    return county
        .registry()
        .get(StateWholeList.class)
        .state(
            editor(),
            new StateWholeList.Command(
                draft.changeSet(),
                draft.version(),
                mapping,
                "POWER",
                file,
                Map.of(),
                Openness.PUBLIC,
                null));
  }

  private List<Unaccounted> differences(DraftOutcome draft) {
    ChangeSet set = set(draft);
    List<Accounting> all =
        county.registry().read(() -> county.registry().get(Foresee.class).accounting(set));
    assertEquals(1, all.size());
    return all.get(0).differences();
  }

  private DraftOutcome take(DraftOutcome draft, Set<Kind> kinds) {
    return county
        .registry()
        .get(TakeFromWholeList.class)
        .take(
            editor(),
            new TakeFromWholeList.Command(
                draft.changeSet(), draft.version(), "POWER", kinds, UUID.randomUUID().toString()));
  }

  private static Set<String> codes(Refused refused) {
    return refused.refusals().stream()
        .map(r -> r.rule().code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Two is gone, one is renamed in a note, and four is new. */
  private List<String> nextYear() {
    List<String> rows = exported();
    String two = row(rows, "二");
    rows.remove(two);
    rows.add(two.replace("C-二", "C-四").replace(",二,", ",四,"));
    String one = row(rows, "一");
    rows.set(rows.indexOf(one), one.replace("C-一,一,", "C-一,一（修订）,"));
    return rows;
  }

  private SourceFile json(@Nullable String category) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportList export = county.registry().get(ExportList.class);
    return county
        .registry()
        .read(
            () -> {
              ExportList.Head head = export.head(COUNTY, "POWER", AsOf.NOW, category);
              export.write(head, ExportFormat.JSON, out);
              return Workbook.bytes("list.json", out.toByteArray());
            });
  }

  @Test
  void one_category_is_no_whole_list() {
    DraftOutcome draft = draft(false);
    Refused refused = assertThrows(Refused.class, () -> state(draft, null, json("01")));
    assertEquals(Set.of(ImportRule.FILE_SHAPE.code()), codes(refused));
    assertEquals(3, state(draft, null, json(null)).counts().imported());
  }

  @Test
  void what_no_line_explains_is_named_and_refuses_the_draft() {
    DraftOutcome draft = draft(false);
    ImportRun run = state(draft, nextYear());
    assertEquals(new ImportRun.Counts(3, 3, 0, 0, 0), run.counts());
    List<Unaccounted> differences = differences(draft);
    assertEquals(
        List.of("DIFFERENT 一（修订） [name]", "EXTRA 四 []", "MISSING 二 []"),
        differences.stream()
            .map(d -> d.kind() + " " + d.name() + " " + d.paths())
            .sorted()
            .toList());
    int before = county.newest(COUNTY).number();
    Refused refused =
        assertThrows(Refused.class, () -> county.release(COUNTY, now(draft)), "unexplained");
    assertEquals(
        Set.of(AdjustmentRule.HAS_LINES.code(), "WHL-01", "WHL-02", "WHL-03", "WHL-04"),
        codes(refused));
    Refusal missing =
        refused.refusals().stream()
            .filter(r -> r.rule() == WholeListRule.MISSING)
            .findFirst()
            .orElseThrow();
    assertTrue(missing.zh().contains("“二”") && missing.en().contains("“二”"), missing.zh());
    assertEquals(before, county.newest(COUNTY).number());
    ChangeSet set = set(draft);
    assertTrue(
        county
            .registry()
            .read(() -> county.registry().get(Foresee.class).of(set))
            .refusals()
            .containsAll(refused.refusals()));
  }

  @Test
  void lines_are_made_of_the_differences_and_the_edition_is_then_the_file() {
    DraftOutcome draft = draft(false);
    List<String> rows = nextYear();
    state(draft, rows);
    DraftOutcome taken = take(now(draft), EnumSet.allOf(Kind.class));
    assertEquals(List.of(), differences(draft));
    county.release(COUNTY, taken);
    Map<Movement, Integer> nets = new TreeMap<>();
    county.balance(COUNTY).movements().forEach((m, moves) -> nets.put(m, moves.net()));
    assertEquals(Map.of(Movement.ADDED, 1, Movement.CANCELLED, -1, Movement.CHANGED, 0), nets);
    assertEquals(new TreeSet<>(rows), new TreeSet<>(exported()));
    Refused again = assertThrows(Refused.class, () -> take(now(draft), Set.of(Kind.EXTRA)));
    assertEquals(Set.of(AdjustmentRule.DRAFT_OPEN.code()), codes(again));
  }

  @Test
  void what_moves_the_list_after_the_reviews_refuses_the_last_step() {
    DraftOutcome draft = draft(false);
    state(draft, nextYear());
    DraftOutcome taken = take(now(draft), EnumSet.allOf(Kind.class));
    Approval approval = new Approval(county.registry());
    DraftOutcome ready = approval.ready(editor(), taken);
    assertEquals(List.of(), differences(draft));
    county.decide(COUNTY, county.add("五", "甲局", "01"));
    assertEquals(
        List.of("MISSING"), differences(draft).stream().map(d -> d.kind().name()).toList());
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                county
                    .registry()
                    .get(PassReview.class)
                    .pass(
                        Approval.reviewer(ReviewStep.FINAL, null),
                        approval.last(ready, "the-last-step")));
    assertEquals(Set.of("WHL-01", "WHL-02"), codes(refused));
  }

  @Test
  void lines_of_the_draft_explain_what_they_do() {
    DraftOutcome draft =
        draft(
            false,
            new Renewal.Change(
                county.subject("一"),
                county.power("一（修订）", "甲局", "01").coded(county.power("一", "甲局", "01").codes()),
                null,
                null));
    state(draft, nextYear());
    assertEquals(
        List.of("EXTRA", "MISSING"),
        differences(draft).stream().map(d -> d.kind().name()).sorted().toList());
    DraftOutcome taken = take(now(draft), Set.of(Kind.EXTRA));
    assertEquals(
        List.of("MISSING"), differences(draft).stream().map(d -> d.kind().name()).toList());
    county.release(COUNTY, take(taken, Set.of(Kind.MISSING)));
    assertEquals(3, county.newest(COUNTY).members());
  }

  @Test
  void in_an_imported_history_what_came_and_went_may_stay_unexplained_in_public() {
    DraftOutcome draft = draft(true);
    state(draft, nextYear());
    county.release(COUNTY, take(now(draft), EnumSet.allOf(Kind.class)));
    Map<Movement, Integer> nets = new TreeMap<>();
    county.balance(COUNTY).movements().forEach((m, moves) -> nets.put(m, moves.net()));
    assertEquals(
        Map.of(Movement.UNEXPLAINED_IN, 1, Movement.UNEXPLAINED_OUT, -1, Movement.CHANGED, 0),
        nets);
  }

  @Test
  void another_code_alone_is_recoded_and_another_category_reclassified() {
    DraftOutcome draft = draft(false);
    List<String> rows = exported();
    String two = row(rows, "二");
    rows.set(rows.indexOf(two), two.replace("C-二", "D-二"));
    String one = row(rows, "一");
    rows.set(rows.indexOf(one), one.replace(",01,行政许可,", ",02,行政处罚,"));
    state(draft, rows);
    county.release(COUNTY, take(now(draft), Set.of(Kind.DIFFERENT)));
    Set<Movement> moved = county.balance(COUNTY).movements().keySet();
    assertEquals(
        Set.of(Movement.RECODED, Movement.RECLASSIFIED_IN, Movement.RECLASSIFIED_OUT), moved);
  }

  @Test
  void what_the_file_does_not_state_stays_as_it_is() {
    county
        .registry()
        .get(SaveMapping.class)
        .save(
            county.cast().listManager("manager", COUNTY),
            new SaveMapping.Command(
                COUNTY,
                "一览",
                Mapping.parse(
                    """
                    {"listType": "POWER", "department": {"column": "部门", "by": "NAME"},
                     "name": "名称", "category": "类别", "code": {"column": "编码", "scheme": "LOCAL"},
                     "elements": {"note": {"column": "备注"}}}
                    """)));
    DraftOutcome draft = draft(false);
    String code = county.power("一", "甲局", "01").codes().get(0).scheme();
    assertEquals("LOCAL", code);
    state(draft, "一览", "部门,名称,类别,编码,备注\r\n甲局,一,01,C-一,加注\r\n甲局,二,01,C-二,\r\n乙局,三,02,C-三,\r\n");
    assertEquals(
        List.of(List.of("elements.note")),
        differences(draft).stream().map(Unaccounted::paths).toList());
    county.release(COUNTY, take(now(draft), Set.of(Kind.DIFFERENT)));
    assertEquals(
        county.power("一", "甲局", "01").with("note", new Value.Text("加注")).elements(),
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(org.quanze.item.Items.class)
                        .get(county.item("一"), 2)
                        .verified())
            .elements());
  }

  @Test
  void a_file_with_rows_that_cannot_be_read_is_not_whole() {
    DraftOutcome draft = draft(false);
    List<String> rows = exported();
    rows.add(row(rows, "二").replace("C-二", "C-九").replace("甲局", "丙局"));
    ImportRun run = state(draft, rows);
    assertEquals(new ImportRun.Counts(4, 3, 0, 0, 1), run.counts());
    Refused refused = assertThrows(Refused.class, () -> county.release(COUNTY, now(draft)));
    assertEquals(Set.of(AdjustmentRule.HAS_LINES.code(), "WHL-05"), codes(refused));
    Refused alone =
        assertThrows(
            Refused.class,
            () ->
                county
                    .registry()
                    .get(PublishImport.class)
                    .publish(
                        county.cast().listManager("manager", COUNTY),
                        new PublishImport.Command(run.id(), head(), "key-12345678")));
    assertEquals(Set.of("IMP-26"), codes(alone));
    county
        .registry()
        .get(DropWholeList.class)
        .drop(
            editor(),
            new DropWholeList.Command(
                draft.changeSet(), now(draft).version(), "POWER", "key-12345679"));
    ChangeSet set = set(draft);
    assertEquals(
        List.of(),
        county.registry().read(() -> county.registry().get(Foresee.class).accounting(set)));
  }

  private static DecisionDraft head() {
    return new DecisionDraft(
        "示政发〔2026〕9号", "整本", "示例县", null, null, null, null, Openness.PUBLIC, Map.of());
  }

  @Test
  void a_unit_states_its_own_section() {
    Actor clerk = county.cast().editor("clerk", county.unit("甲局"));
    DraftOutcome draft =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                clerk,
                new CreateChangeSet.Command(
                    COUNTY, county.unit("甲局").uid(), head(), "key-12345670"));
    List<String> rows = exported();
    ImportRun whole = state(draft, rows);
    assertEquals(new ImportRun.Counts(3, 2, 0, 0, 1), whole.counts());
    rows.remove(row(rows, "三"));
    ImportRun section = state(now(draft), rows);
    assertEquals(new ImportRun.Counts(2, 2, 0, 0, 0), section.counts());
    assertEquals(List.of(), differences(draft));
    rows.remove(row(rows, "二"));
    state(now(draft), rows);
    assertEquals(List.of("二"), differences(draft).stream().map(Unaccounted::name).toList());
  }
}
