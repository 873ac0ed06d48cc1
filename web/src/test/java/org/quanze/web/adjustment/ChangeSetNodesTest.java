package org.quanze.web.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;
import org.quanze.web.testing.OpenRegistry;

/** Drafts read again by their ids: as many statements for many as for one, and for nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeSetNodesTest {

  private static final String NODES =
      "query ($ids: [ID!]!) { nodes(ids: $ids) {"
          + " ... on ChangeSet { id title lines { number } department { name } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final List<String> drafts = new ArrayList<>();

  @BeforeAll
  void draft() {
    open.registry().get(SampleOnFirstStart.class).load();
    for (int n = 1; n <= 3; n++) {
      drafts.add(create(n));
    }
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private String create(int n) {
    String department =
        json(open.ask(
                "{ department(by: { named: { publisher: \"990100\", name: \"示例市民政局\" } }) { id } }",
                null,
                Map.of()))
            .at("/department/id")
            .asText();
    Map<String, Object> decision =
        Map.of("title", "草案" + n, "issuer", "示例市人民政府", "openness", "PUBLIC");
    Map<String, Object> input =
        Map.of(
            "publisher",
            "990100",
            "department",
            department,
            "idempotencyKey",
            "draft-nodes-" + n,
            "decision",
            decision);
    return json(open.askAs(
            "editor-a",
            "mutation ($i: ChangeSetCreateInput!) { changeSetCreate(input: $i) {"
                + " ... on ChangeSetSaved { changeSet { id } } } }",
            Map.of("i", input)))
        .at("/changeSetCreate/changeSet/id")
        .asText();
  }

  private Noted<Object> nodes(List<String> ids) throws Exception {
    open.registry().forget();
    return Statements.during(() -> open.askAs("editor-a", NODES, Map.of("ids", ids)));
  }

  @Test
  void many_take_the_statements_of_one() throws Exception {
    Noted<Object> one = nodes(drafts.subList(0, 1));
    Noted<Object> all = nodes(drafts);
    assertEquals(one.statements(), all.statements());
    assertEquals(
        List.of("草案1", "草案2", "草案3"), json(all.answer()).path("nodes").findValuesAsText("title"));
  }

  @Test
  void who_may_not_see_them_finds_none() {
    JsonNode found = json(open.ask(NODES, null, Map.of("ids", drafts))).path("nodes");
    assertEquals(3, found.size());
    found.forEach(node -> assertTrue(node.isNull(), node.toString()));
  }

  @Test
  void a_list_of_heads_reads_no_lines() throws Exception {
    String heads = "{ changeSets(state: DRAFT) { id version title department { name } } }";
    String lines = "{ changeSets(state: DRAFT) { id lines { number } } }";
    assertEquals(0, readingLines(heads));
    assertEquals(1, readingLines(lines));
  }

  private long readingLines(String question) throws Exception {
    open.registry().forget();
    Noted<Object> noted = Statements.during(() -> open.askAs("editor-a", question, Map.of()));
    assertEquals(3, json(noted.answer()).path("changeSets").size());
    return noted.statements().stream().filter(s -> s.contains("FROM change_set_line")).count();
  }
}
