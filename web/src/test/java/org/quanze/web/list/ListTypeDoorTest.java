package org.quanze.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.testing.OpenRegistry;

/** A list type is registered through the door, and is then one of those that are told. */
class ListTypeDoorTest {

  private static final String REGISTER =
      "mutation ($i: ListTypeRegisterInput!) { answer: listTypeRegister(input: $i) { __typename"
          + " ... on ListTypeRegistered { listType { code zh categories { code zh }"
          + " elements { key type mandatory fields { key type } } } }"
          + " ... on NotFound { code } ... on NotPermitted { code }"
          + " ... on IllegalState { refusals { code path } }"
          + " ... on ValidationFailed { refusals { code path } } } }";

  private final OpenRegistry open = new OpenRegistry();

  ListTypeDoorTest() {
    open.registry().get(SampleOnFirstStart.class).load();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private JsonNode register(String account, Map<String, Object> scheme, String key) {
    Map<String, Object> steps =
        Map.of(
            "key", "steps",
            "zh", "流程",
            "en", "Steps",
            "type", "ROWS",
            "mandatory", true,
            "fields", List.of(Map.of("key", "days", "zh", "天数", "en", "Days", "type", "WHOLE")));
    Map<String, Object> input =
        Map.of(
            "code",
            "AGENTS",
            "zh",
            "中介服务清单",
            "en",
            "Intermediary services",
            "scheme",
            scheme,
            "elements",
            List.of(steps),
            "idempotencyKey",
            key);
    return json(open.askAs(account, REGISTER, Map.of("i", input))).path("answer");
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  @Test
  void it_is_told_from_then_on() {
    JsonNode answer =
        register(
            "sysadmin",
            Map.of(
                "brought",
                Map.of(
                    "code", "AGENTS-2026",
                    "zh", "中介服务类别",
                    "en", "Kinds of services",
                    "source", "示例文件（测试构造）",
                    "categories", List.of(Map.of("code", "a", "zh", "评估", "en", "Appraisal")))),
            "register-1");
    assertEquals(
        "{\"__typename\":\"ListTypeRegistered\",\"listType\":{\"code\":\"AGENTS\",\"zh\":\"中介服务清单\","
            + "\"categories\":[{\"code\":\"a\",\"zh\":\"评估\"}],\"elements\":[{\"key\":\"steps\","
            + "\"type\":\"ROWS\",\"mandatory\":true,\"fields\":[{\"key\":\"days\",\"type\":\"WHOLE\"}]}]}}",
        answer.toString());
    List<String> codes =
        json(open.ask("{ listTypes { code } }", null, Map.of()))
            .path("listTypes")
            .findValuesAsText("code");
    assertEquals(
        List.of(
            "AGENTS",
            "BASIC_CATALOGUE",
            "FEE",
            "INTERMEDIARY_SERVICE",
            "LICENSING",
            "POWER",
            "PUBLIC_SERVICE",
            "RANDOM_INSPECTION",
            "RUN_ONCE",
            "RUN_ONCE_EXEMPTION",
            "SERVICE_MATTER"),
        codes);
  }

  @Test
  void what_is_wrong_is_told_with_its_place() {
    assertEquals(
        "{\"__typename\":\"ValidationFailed\",\"refusals\":[{\"code\":\"SCH-04\","
            + "\"path\":[\"scheme\",\"code\"]}]}",
        register("sysadmin", Map.of("code", "NONE"), "register-1").toString());
    assertEquals(
        "NotFound",
        register("nobody", Map.of("code", "NATIONAL"), "register-2").path("__typename").asText());
  }
}
