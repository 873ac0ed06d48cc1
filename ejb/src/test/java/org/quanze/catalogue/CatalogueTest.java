package org.quanze.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetLine;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.organisation.Department;
import org.quanze.rule.Refused;
import org.quanze.testing.Approval;
import org.quanze.testing.County;

/** A county lays down what its town claims: each edits its own, and nobody overwrites the other. */
class CatalogueTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private County county;
  private Department competent;
  private Actor owner;
  private Actor town;

  @BeforeEach
  void begin() {
    county = new County("甲局");
    county.today(DAY);
    competent = county.unit("甲局");
    owner = county.cast().catalogueOwner("owner", competent);
    town = county.cast().editor("town", county.unit("镇办"));
  }

  @AfterEach
  void end() {
    county.close();
  }

  @Test
  void drafts_of_the_catalogue_are_its_owners_and_adjust_nothing_else() {
    Actor editor = county.cast().editor("editor", competent);
    assertEquals(List.of("ACC-02"), refused(() -> begin(editor, competent, true)));
    assertEquals(List.of("ACC-02"), refused(() -> begin(owner, competent, false)));

    DraftOutcome set = begin(owner, competent, true);
    assertEquals(
        List.of("ACC-02"), refused(() -> filled(editor, set, county.add("一", "甲局", "01"))));
    DraftOutcome mixed = filled(owner, set, county.add("一", "甲局", "01"));
    assertEquals(List.of("CAT-01"), refused(() -> publish(owner, mixed)));
    DraftOutcome ordinary = filled(editor, begin(editor, competent, false), adding("目", "01"));
    assertEquals(List.of("CAT-01"), refused(() -> publish(editor, ordinary)));
    DraftOutcome renaming =
        filled(
            owner,
            begin(owner, competent, true),
            new Reform.RenameUnit(competent.uid(), "新名", null, null));
    assertEquals(List.of("ADJ-49", "CAT-01"), refused(() -> publish(owner, renaming)));
  }

  @Test
  void an_item_of_the_catalogue_has_its_code() {
    DraftOutcome none =
        filled(
            owner,
            begin(owner, competent, true),
            add("目", laidDown("设立审批", "01", new ItemCode("LOCAL", "1"))));
    assertEquals(List.of("CAT-05"), refused(() -> publish(owner, none)));
    DraftOutcome other =
        filled(
            owner,
            begin(owner, competent, true),
            add("目", laidDown("设立审批", "01", new ItemCode("NATIONAL-12", "000224018000"))));
    assertEquals(List.of("CAT-05"), refused(() -> publish(owner, other)));
    DraftOutcome residual =
        filled(
            owner,
            begin(owner, competent, true),
            add("目", laidDown("设立审批", "01", new ItemCode("NATIONAL-12", "009924018000"))));
    publish(owner, residual);
  }

  @Test
  void what_is_claimed_is_taken_over_as_it_is_laid_down() {
    lay("目", "设立审批");
    assertEquals(List.of("CAT-04"), refusedOf(add(claiming("另名", "目"))));
    assertEquals(
        List.of("CAT-04"),
        refusedOf(add(claiming("设立审批", "目").with("legalBases", bases("别的条例（虚构）")))));
    assertEquals(List.of("CAT-04"), refusedOf(add(claiming("设立审批", "目").ofCategory("02"))));
    assertEquals(List.of("CAT-02", "ITM-20"), refusedOf(add(claiming("设立审批", "无此"))));
    DraftOutcome taken =
        filled(town, begin(town, county.unit("镇办"), false), add(claiming("设立审批", "目")));
    publish(town, taken);
    assertEquals(List.of(), tasks());
  }

  @Test
  void a_claimed_item_keeps_its_category_however_it_is_to_change() {
    lay("目", "设立审批");
    townDecides(add(claiming("设立审批", "目")));
    assertEquals(
        List.of("CAT-04"),
        refusedOf(new Renewal.Reclassify(county.subject("承"), "02", null, null)));
  }

  @Test
  void a_correction_is_held_to_what_was_laid_down_when_the_wrong_version_stood() {
    lay("目", "设立审批");
    townDecides(add(claiming("设立审批", "目")));
    county.today(DAY.plusDays(10));
    ownerDecides(new Renewal.Change(county.subject("目"), laidDown("改名", "01", code()), null, null));
    assertEquals(
        List.of("CAT-04"),
        refusedOf(new Renewal.Correct(county.subject("承"), 1, claiming("改名", "目"), null)));
    Content noted = claiming("设立审批", "目").with("note", new Value.Text("更正备注"));
    townDecides(new Renewal.Correct(county.subject("承"), 1, noted, null));
  }

  @Test
  void what_is_no_item_of_a_catalogue_or_of_none_above_is_not_claimed() {
    county.decide(County.COUNTY, county.add("权", "甲局", "01"));
    assertEquals(List.of("CAT-02"), refusedOf(add(claiming("权", "权"))));
    lay("目", "设立审批");
    Actor zone = county.cast().editor("zone", county.unit("区办"));
    DraftOutcome beside =
        filled(
            zone,
            begin(zone, county.unit("区办"), false),
            new Entrance.Add("POWER", county.item("区"), claiming("设立审批", "目", "区办"), null, null));
    assertEquals(List.of("CAT-03"), refused(() -> publish(zone, beside)));
  }

  @Test
  void what_changes_above_is_a_task_and_overwrites_nothing() {
    lay("目", "设立审批");
    townDecides(add(claiming("设立审批", "目")));
    county.today(DAY.plusDays(10));
    ownerDecides(
        new Renewal.Change(county.subject("目"), laidDown("设立与变更审批", "01", code()), null, null));

    CatalogueTask task = tasks().get(0);
    assertEquals(1, tasks().size());
    assertEquals(county.item("承"), task.item().item());
    assertEquals(Set.of("name"), task.fields());
    assertEquals(DAY.plusDays(10), task.since());
    assertEquals("设立审批", task.item().name());
    assertEquals(1, count());

    Content noted = claiming("设立审批", "目").with("note", new Value.Text("先改备注"));
    townDecides(change(noted));
    assertEquals(1, tasks().size(), "another element may change while the task is open");
    assertEquals(List.of("CAT-04"), refusedOf(change(claiming("第三名", "目"))));

    townDecides(change(claiming("设立与变更审批", "目")));
    assertEquals(List.of(), tasks());
    assertEquals(List.of(), county.verify(County.TOWN).faults());
  }

  @Test
  void what_leaves_the_catalogue_is_a_task_until_the_item_follows_or_stands_alone() {
    lay("目", "设立审批");
    townDecides(add(claiming("设立审批", "目")));
    county.today(DAY.plusDays(10));
    ownerDecides(new Departure.Cancel(county.subject("目"), null, null));
    CatalogueTask task = tasks().get(0);
    assertEquals(null, task.upper());
    assertEquals(DAY.plusDays(10), task.since());
    assertEquals(Set.of(), task.fields());
    assertEquals(
        List.of("CAT-02"),
        refusedOf(
            new Entrance.Add(
                "POWER", county.item("迟"), coded(claiming("设立审批", "目"), "C-迟"), null, null)));

    Content own = county.power("设立审批", "镇办", "01");
    townDecides(change(own));
    assertEquals(List.of(), tasks());
  }

  @Test
  void tasks_are_of_those_who_may_read_the_drafts_and_come_page_by_page() {
    lay("目", "设立审批");
    Adjustment[] two = {
      add(claiming("设立审批", "目")),
      new Entrance.Add("POWER", county.item("次"), coded(claiming("设立审批", "目"), "C-次"), null, null)
    };
    townDecides(two);
    county.today(DAY.plusDays(1));
    ownerDecides(new Renewal.Change(county.subject("目"), laidDown("改名", "01", code()), null, null));
    List<CatalogueTask> all = tasks();
    assertEquals(2, all.size());
    CatalogueTask first = all.get(0);
    List<CatalogueTask> rest =
        list(List.of("/"), new CatalogueTask.Mark(first.since(), first.item().item()), 10);
    assertEquals(List.of(all.get(1).item()), rest.stream().map(CatalogueTask::item).toList());
    assertEquals(1, list(List.of("/"), null, 1).size());
    assertEquals(List.of(), list(List.of(competent.path()), null, 10), "of another unit");
    assertEquals(2, list(List.of(county.unit("镇办").path()), null, 10).size());
  }

  private void lay(String item, String name) {
    ownerDecides(add(item, laidDown(name, "01", code())));
  }

  private Adjustment adding(String item, String category) {
    return add(item, laidDown("设立审批", category, code()));
  }

  private Adjustment add(String item, Content content) {
    return new Entrance.Add("BASIC_CATALOGUE", county.item(item), content, null, null);
  }

  private Adjustment add(Content content) {
    return new Entrance.Add("POWER", county.item("承"), content, null, null);
  }

  private Adjustment change(Content content) {
    return new Renewal.Change(county.subject("承"), content, null, null);
  }

  private static ItemCode code() {
    return new ItemCode("NATIONAL-12", "000124018000");
  }

  private Content laidDown(String name, String category, ItemCode code) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("legalBases", bases("示例条例（虚构）"));
    elements.put("implementers", new Value.Text("县级示例部门"));
    return new Content(
        name,
        category,
        competent.uid(),
        List.of(code),
        Openness.PUBLIC,
        Openness.Decided.AT_SOURCE,
        elements);
  }

  private static Value bases(String instrument) {
    return new Value.Rows(
        List.of(
            new TreeMap<>(
                Map.of(
                    "instrument", new Value.Text(instrument), "article", new Value.Text("第三条")))));
  }

  private Content claiming(String name, String upper) {
    return claiming(name, upper, "镇办");
  }

  private Content claiming(String name, String upper, String unit) {
    return county
        .power(name, unit, "01")
        .with("catalogueItem", new Value.Text(county.item(upper).toString()));
  }

  private static Content coded(Content content, String code) {
    return content.coded(List.of(new ItemCode("LOCAL", code)));
  }

  private DraftOutcome begin(Actor editor, Department unit, boolean catalogue) {
    DecisionDraft head =
        new DecisionDraft(
            "示政发〔2026〕1号",
            "决定",
            "示例政府",
            null,
            null,
            null,
            "依法调整",
            Openness.PUBLIC,
            null,
            Map.of(),
            false,
            false,
            null);
    return county
        .registry()
        .get(CreateChangeSet.class)
        .create(
            editor,
            new CreateChangeSet.Command(
                "", unit.uid(), catalogue, head, UUID.randomUUID().toString()));
  }

  private DraftOutcome filled(Actor editor, DraftOutcome set, Adjustment... lines) {
    SortedMap<Integer, Adjustment> numbered = new TreeMap<>();
    Arrays.stream(lines).forEach(line -> numbered.put(numbered.size() + 1, line));
    return county
        .registry()
        .get(SetLine.class)
        .setLine(
            editor,
            new SetLine.Command(
                set.changeSet(), set.version(), numbered, UUID.randomUUID().toString()));
  }

  private void townDecides(Adjustment... lines) {
    publish(town, filled(town, begin(town, county.unit("镇办"), false), lines));
  }

  private void ownerDecides(Adjustment... lines) {
    publish(owner, filled(owner, begin(owner, competent, true), lines));
  }

  private void publish(Actor editor, DraftOutcome set) {
    new Approval(county.registry()).publish(editor, set);
  }

  /** The rules that a line of the town breaks. */
  private List<String> refusedOf(Adjustment line) {
    DraftOutcome set = filled(town, begin(town, county.unit("镇办"), false), line);
    return refused(() -> publish(town, set));
  }

  private static List<String> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule().is().code())
        .distinct()
        .sorted()
        .toList();
  }

  private List<CatalogueTask> tasks() {
    return list(List.of("/"), null, 100);
  }

  private List<CatalogueTask> list(
      List<String> branches, CatalogueTask.@Nullable Mark after, int limit) {
    LocalDate day = county.registry().today().date();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(CatalogueTasks.class)
                    .list(branches, county.unit("镇办").path(), after, limit, day));
  }

  private int count() {
    LocalDate day = county.registry().today().date();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(CatalogueTasks.class)
                    .count(List.of("/"), county.unit("镇办").path(), day));
  }
}
