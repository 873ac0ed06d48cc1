package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.run.Trial;

/** A field is redacted over HTTP, and every door of the running registry tells it at once. */
@ExtendWith(TheTrial.class)
class RedactTest {

  private static final String DIVISION = "990380";
  private static final String VALUE = "0998-7654321（虚构）";
  private static final String QUESTION =
      "{ power(by: { coded: { publisher: \"990380\", code: \"RED-0001\" } }) { id version"
          + " supervisionPhone address redactions { field zh reason position } } }";

  private final Trial trial;
  private final Client anyone;

  @TempDir private Path folder;

  RedactTest(Trial trial) {
    this.trial = trial;
    this.anyone = Client.anonymous(trial);
  }

  private void publish() {
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"GB2260","code":"990380","name":"示例遮蔽市","level":3}],
                 "publishers":[{"division":"990380","name":"示例遮蔽市人民政府"}],
                 "departments":[{"publisher":"990380","name":"示例遮蔽局","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    Grants.give(trial, "editor-a", "EDITOR", "/" + DIVISION);
    Grants.give(trial, "publisher", "FINAL_REVIEWER", "/" + DIVISION);
    Way.grant(trial, "/" + DIVISION);
    Grants.give(trial, "privacy", "PRIVACY_OFFICER", "/" + DIVISION);
    String unit =
        anyone
            .ask("{ department(by:{named:{publisher:\"990380\",name:\"示例遮蔽局\"}}) { id } }")
            .at("/department/id")
            .asText();
    new Desk(trial, DIVISION, unit, "editor-a", "publisher")
        .publish(
            Desk.decision("示遮发〔2026〕1号", "示例遮蔽市人民政府", "POWER", null),
            List.of(Map.of("add", Map.of("listType", "POWER", "content", content(unit)))));
  }

  @SuppressWarnings("unchecked") // the contents of a power have elements
  private static Map<String, Object> content(String unit) {
    Map<String, Object> power = Contents.power(unit, "01", "示例遮蔽事项（虚构）", "RED-0001");
    List<Map<String, Object>> elements =
        new ArrayList<>((List<Map<String, Object>>) power.getOrDefault("elements", List.of()));
    elements.removeIf(e -> "supervisionPhone".equals(e.get("key")));
    elements.add(Map.of("key", "supervisionPhone", "text", VALUE));
    return Contents.content(
        unit, "01", "示例遮蔽事项（虚构）", List.of(Contents.code("LOCAL", "RED-0001")), elements);
  }

  private HttpResponse<String> kept(String... headers) {
    return Http.get(
        trial.settings().url()
            + "/graphql?query="
            + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8),
        headers);
  }

  private JsonNode redact(JsonNode power) {
    return Client.of(trial, "privacy")
        .ask(
            "mutation($i:ItemRedactInput!){ itemRedact(input:$i) { __typename"
                + " ... on ItemRedacted { position }"
                + " ... on UserError { code messageEn }"
                + " ... on ValidationFailed { refusals { code messageEn } } } }",
            Map.of(
                "i",
                Map.of(
                    "item",
                    power.path("id").asText(),
                    "expectedVersion",
                    1,
                    "field",
                    "elements.supervisionPhone",
                    "versions",
                    List.of(1),
                    "reason",
                    "《个人信息保护法》第四十七条",
                    "idempotencyKey",
                    Desk.key())))
        .path("itemRedact");
  }

  @Test
  void a_redacted_field_is_told_at_every_door_and_the_ledger_is_whole() throws Exception {
    publish();
    HttpResponse<String> before = kept();
    JsonNode power = Client.read(before).at("/data/power");
    assertEquals(VALUE, power.path("supervisionPhone").asText(), before.body());
    String etag = before.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, kept("If-None-Match", etag).statusCode());
    String address = power.path("address").asText();
    assertTrue(anyone.get(address).body().contains(VALUE), address);
    String list = "/export/lists/" + DIVISION + "/POWER.csv";
    assertTrue(anyone.get(list).body().contains(VALUE), list);

    JsonNode done = redact(power);
    assertEquals("ItemRedacted", done.path("__typename").asText(), done.toString());

    HttpResponse<String> after = kept("If-None-Match", etag);
    assertEquals(200, after.statusCode());
    assertNotEquals(etag, after.headers().firstValue("ETag").orElseThrow());
    JsonNode told = Client.read(after).at("/data/power");
    assertTrue(told.path("supervisionPhone").isNull(), after.body());
    assertEquals(
        "elements.supervisionPhone 监督电话 " + done.path("position").asInt(),
        told.at("/redactions/0/field").asText()
            + " "
            + told.at("/redactions/0/zh").asText()
            + " "
            + told.at("/redactions/0/position").asInt());
    for (String door : List.of(address, list)) {
      String body = anyone.get(door).body();
      assertTrue(body.contains("已遮蔽 REDACTED"), body);
      assertFalse(body.contains(VALUE), body);
    }
    OfflineVerifier outside = new OfflineVerifier(trial.settings().url(), folder);
    Path bundle = outside.fetch("/export/ledgers/" + DIVISION + ".zip", "ledger.zip");
    Path keys = outside.fetch("/.well-known/jwks.json", "jwks.json");
    String said = OfflineVerifier.verify(0, bundle, "--jwks", keys.toString());
    assertTrue(said.endsWith("有效 / valid\n"), said);
    assertTrue(said.contains("entries.jsonl: 2"), said);
  }
}
