package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** The search index in the provisioned server: what is published is found at the next question. */
@ExtendWith(TheTrial.class)
class SearchTest {
  private static final String FOUND =
      "query($t:String,$f:SearchFilter){ search(text:$t, filter:$f) { totalCount"
          + " nodes { __typename id name code department { name } } readAt { revision }"
          + " facets { categories { listType { code } category { code } count }"
          + " publishers { publisher { name } count } departments { department { name } count } } } }";

  private final Trial trial;
  private final Client anyone;

  SearchTest(Trial trial) {
    this.trial = trial;
    this.anyone = Client.anonymous(trial);
  }

  @Test
  void what_is_published_is_found_at_the_next_question() {
    String unit = unit();
    assertEquals(0, find("示例检索").path("totalCount").asInt());
    long before = find("示例检索").at("/readAt/revision").asLong();
    publish(unit);
    JsonNode found = find("例检");
    assertEquals(1, found.path("totalCount").asInt(), found.toString());
    JsonNode row = found.at("/nodes/0");
    assertEquals("Power", row.path("__typename").asText());
    assertEquals("SRC-0001", row.path("code").asText());
    assertEquals("示例检索局", row.at("/department/name").asText());
    assertEquals("示例检索局", found.at("/facets/departments/0/department/name").asText());
    assertEquals("POWER", found.at("/facets/categories/0/listType/code").asText());
    assertEquals(1, found.at("/facets/publishers/0/count").asInt());
    assertTrue(found.at("/readAt/revision").asLong() > before, found.toString());
    assertEquals(1, find("src-00").path("totalCount").asInt());
  }

  @Test
  void a_search_of_the_past_of_knowledge_is_refused_by_its_rule() {
    JsonNode answer =
        anyone.answer("{ search(text:\"登记\", asOf:{ edition:1 }) { totalCount } }", Map.of());
    assertTrue(answer.at("/errors/0/message").asText().contains("SRC-02"), answer.toString());
  }

  private JsonNode find(String text) {
    return anyone.ask(FOUND, Map.of("t", text, "f", Map.of("branch", "990300"))).path("search");
  }

  private String unit() {
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"GB2260","code":"990300","name":"示例检索市","level":3}],
                 "publishers":[{"division":"990300","name":"示例检索市人民政府"}],
                 "departments":[{"publisher":"990300","name":"示例检索局","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    Grants.give(trial, "editor-a", "EDITOR", "/990300");
    Grants.give(trial, "publisher", "FINAL_REVIEWER", "/990300");
    Way.grant(trial, "/990300");
    return anyone
        .ask("{ department(by:{named:{publisher:\"990300\",name:\"示例检索局\"}}) { id } }")
        .at("/department/id")
        .asText();
  }

  private void publish(String unit) {
    JsonNode created =
        done(
            "editor-a",
            "changeSetCreate",
            "ChangeSetCreateInput",
            Map.of(
                "publisher",
                "990300",
                "department",
                unit,
                "idempotencyKey",
                "search-0001",
                "decision",
                Map.of(
                    "title",
                    "关于公布示例清单的决定",
                    "issuer",
                    "示例检索市人民政府",
                    "documentNumber",
                    "示检发〔2026〕1号",
                    "openness",
                    "PUBLIC")));
    String set = created.path("id").asText();
    done(
        "editor-a",
        "changeSetLine",
        "ChangeSetLineInput",
        Map.of(
            "changeSet",
            set,
            "expectedVersion",
            1,
            "number",
            1,
            "idempotencyKey",
            "search-0002",
            "adjustment",
            Map.of("add", Map.of("listType", "POWER", "content", content(unit)))));
    JsonNode published =
        Act.PASS.once(
            Client.of(trial, "publisher"),
            new Way(trial).last(Client.of(trial, "editor-a"), set, 2));
    assertEquals("DecisionPublished", published.path("__typename").asText(), published.toString());
  }

  private static Map<String, Object> content(String unit) {
    return Map.of(
        "name",
        "示例检索事项（虚构）",
        "category",
        "01",
        "department",
        unit,
        "openness",
        "PUBLIC",
        "codes",
        List.of(Map.of("scheme", "LOCAL", "value", "SRC-0001")),
        "elements",
        List.of(
            rows("legalBases", "instrument"),
            rows("responsibilities", "text"),
            rows("accountability", "text"),
            rows("steps", "name"),
            Map.of("key", "supervisionPhone", "text", "0000-0000000")));
  }

  private static Map<String, Object> rows(String key, String column) {
    return Map.of("key", key, "rows", List.of(List.of(Map.of("key", column, "text", "示例（虚构）"))));
  }

  private JsonNode done(String who, String act, String input, Map<String, ?> values) {
    JsonNode answer =
        Client.of(trial, who)
            .ask(
                "mutation($i:"
                    + input
                    + "!){ "
                    + act
                    + "(input:$i) { __typename ... on ChangeSetSaved { changeSet { id } }"
                    + " ... on UserError { code messageZh } } }",
                Map.of("i", values))
            .path(act);
    assertTrue(answer.path("code").isMissingNode(), answer.toString());
    return answer.path("changeSet");
  }
}
