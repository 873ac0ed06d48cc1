package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.citation.LawText;
import org.quanze.citation.LawTextReader;
import org.quanze.citation.LawTexts;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.rule.Refusal;
import org.quanze.testing.Contents;
import org.quanze.testing.County;

/**
 * What a draft is warned of stands beside what is refused, and refuses nothing. The decisions of
 * these tests bear 示政发, which is not the code of their issuer 示例政府.
 */
class DraftWarningsTest {

  private static final String NUMBER = "INS-14 decision.documentNumber";
  private static final String FOREIGN = "《甘肃省人民政府关于示例的意见（虚构）》(陇政发[2016]68号)";
  private static final String RULE = "《示例办法》（示例市人民政府令第9号）";

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.decide(COUNTY, county.add("一", "甲局", "01"), county.add("二", "甲局", "01"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  /** A power that cites something. */
  private Content citing(String name, String citation) {
    Content content = county.power(name, "甲局", "01");
    var row = new TreeMap<>(content.rows("legalBases").get(0));
    row.put("instrument", new Value.Text(citation));
    return content.with("legalBases", new Value.Rows(List.of(row)));
  }

  private Renewal.Change change(String name, Content content) {
    return new Renewal.Change(county.subject(name), content, null, null);
  }

  private DraftOutcome draft(Adjustment... lines) {
    return county.draft(COUNTY, Map.of(), false, List.of(lines));
  }

  private List<Refusal> warnings(DraftOutcome set) {
    Foresight foresight =
        county
            .registry()
            .read(
                () -> {
                  var asked =
                      county
                          .registry()
                          .get(ChangeSets.class)
                          .find(county.editor(COUNTY), set.changeSet());
                  return county.registry().get(Foresee.class).of(asked.orElseThrow());
                });
    assertEquals(List.of(), foresight.refusals());
    return foresight.warnings();
  }

  private static List<String> codes(List<Refusal> warnings) {
    return warnings.stream()
        .map(w -> w.code() + " " + w.path().replace("content.elements.legalBases", "bases"))
        .toList();
  }

  @Test
  void numbers_of_another_issuer_are_told_when_they_come() {
    Content noted = county.power("二", "甲局", "01").with("note", new Value.Text(FOREIGN));
    DraftOutcome set = draft(change("一", citing("一", FOREIGN)), change("二", noted));
    List<Refusal> told = warnings(set);
    assertEquals(
        List.of(NUMBER, "INS-12 lines.1.bases", "INS-14 lines.1.bases", "CIT-02 lines.1.bases"),
        codes(told));
    assertTrue(told.get(1).en().contains("陇政发〔2016〕68号"), "the normal form");
    county.release(COUNTY, set);
    Content later = citing("一", FOREIGN).with("note", new Value.Text("另一备注"));
    assertEquals(
        List.of(NUMBER),
        codes(warnings(draft(change("一", later)))),
        "what stays is not told again");
  }

  @Test
  void bases_that_may_not_create_what_is_of_a_category_are_told_when_either_changes() {
    county.decide(COUNTY, change("一", citing("一", RULE)));
    DraftOutcome set =
        draft(
            new Renewal.Reclassify(county.subject("一"), "02", null, null),
            change("二", citing("二", RULE)));
    assertEquals(
        List.of(NUMBER, "CIT-03 lines.1.bases", "CIT-02 lines.2.bases"), codes(warnings(set)));
  }

  @Test
  void an_article_that_the_law_does_not_have_is_told_where_its_text_is_known() {
    DraftOutcome set = draft(change("一", citing("一", "《示例法》第二条、第九条")));
    assertEquals(List.of(NUMBER), codes(warnings(set)));
    LawText law = LawTextReader.read(List.of("# 示例法", "第一条 甲。", "第二条 乙。", "第三条 丙。"));
    county.registry().get(LawTexts.class).take(List.of(law));
    List<Refusal> told = warnings(set);
    assertEquals(List.of(NUMBER, "CIT-01 lines.1.bases"), codes(told));
    assertEquals("按本系统所存条文文本，《示例法》没有第九条", told.get(1).zh());
  }

  /** The addition of a constructed matter. */
  private Adjustment matter(String name, String matterClass, Openness openness) {
    Content content =
        Contents.matter(name, "10", county.unit("甲局").uid(), "M-" + name)
            .with("matterClass", new Value.Text(matterClass));
    return new Entrance.Add(
        "SERVICE_MATTER", county.item(name), Contents.open(content, openness), null, null);
  }

  private Content standing(String name) {
    var subject = county.subject(name);
    Items items = county.registry().get(Items.class);
    return county.registry().read(() -> items.get(subject.item(), subject.baseVersion()).content());
  }

  @Test
  void an_internal_approval_that_becomes_public_is_told_and_one_that_does_not_is_not() {
    DraftOutcome set =
        draft(
            matter("内", "内部审批", Openness.PUBLIC),
            matter("限", "内部审批", Openness.ON_REQUEST),
            matter("外", "公共服务", Openness.PUBLIC));
    assertEquals(List.of(NUMBER, "ITM-31 lines.1.content.openness"), codes(warnings(set)));
    county.release(COUNTY, set);
    Content noted = standing("内").with("note", new Value.Text("另一备注"));
    assertEquals(
        List.of(NUMBER),
        codes(warnings(draft(change("内", noted)))),
        "what stays is not told again");
    Content opened = Contents.open(standing("限"), Openness.PUBLIC);
    Content internal = standing("外").with("matterClass", new Value.Text("内部审批"));
    assertEquals(
        List.of(NUMBER, "ITM-31 lines.1.content.openness", "ITM-31 lines.2.content.openness"),
        codes(warnings(draft(change("限", opened), change("外", internal)))));
  }
}
