package org.quanze.web.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.validity.Today;
import org.quanze.web.testing.OpenRegistry;

/** Instruments are registered, repealed and read through the door, and answers warn of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstrumentDoorTest {

  private static final String SHOWN =
      "id title issuer documentNumber since version state { on status since document }"
          + " facts { status since document recordedAt }";
  private static final String REFUSED =
      " ... on NotFound { code } ... on NotPermitted { code } ... on IllegalState { code }"
          + " ... on VersionConflict { code currentVersion }"
          + " ... on ValidationFailed { refusals { code path } } } }";
  private static final String REGISTER =
      "mutation ($i: InstrumentRegisterInput!) { answer: instrumentRegister(input: $i) {"
          + " __typename ... on InstrumentSaved { instrument { "
          + SHOWN
          + " } }"
          + REFUSED;
  private static final String STATE =
      "mutation ($i: InstrumentStateStatusInput!) { answer: instrumentStateStatus(input: $i) {"
          + " __typename ... on InstrumentSaved { instrument { "
          + SHOWN
          + " } }"
          + REFUSED;

  private final OpenRegistry open = new OpenRegistry();
  private String cited = "";
  private String law = "";
  private String loaded = "";

  @BeforeAll
  void load() {
    open.registry().get(SampleOnFirstStart.class).load();
    loaded =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            open.registry().today().instant().atZone(Today.ZONE));
    cited = power().at("/legalBases/0/instrument").asText();
    assertTrue(cited.length() > 3, cited);
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode power() {
    return json(open.ask(
            "{ power(by: { coded: { publisher: \"990100\", code: \"990100-01-007\" } })"
                + " { id department { id } legalBases { instrument } } }",
            null,
            Map.of()))
        .path("power");
  }

  private JsonNode register(String account, String title, String since, String key) {
    return json(open.askAs(
            account,
            REGISTER,
            Map.of(
                "i",
                Map.of(
                    "title", title,
                    "issuer", "示例市人民政府",
                    "documentNumber", "示政令第1号",
                    "since", since,
                    "idempotencyKey", key))))
        .path("answer");
  }

  private JsonNode state(String account, int version, String status, String since, String key) {
    return json(open.askAs(
            account,
            STATE,
            Map.of(
                "i",
                Map.of(
                    "instrument", law,
                    "expectedVersion", version,
                    "status", status,
                    "since", since,
                    "document", "示政发〔2026〕50号",
                    "idempotencyKey", key))))
        .path("answer");
  }

  private JsonNode ask(String field, Map<String, @Nullable Object> asOf) {
    return json(open.ask(
            (field.contains("$asOf") ? "query ($asOf: AsOf)" : "") + "{ answer: " + field + " }",
            null,
            Map.of("asOf", asOf)))
        .path("answer");
  }

  private JsonNode canExercise(String on) {
    return canExercise(on, null);
  }

  private JsonNode canExercise(String on, @Nullable String knownAt) {
    JsonNode power = power();
    Map<String, @Nullable Object> question = new HashMap<>();
    question.put("d", power.at("/department/id").asText());
    question.put("i", power.path("id").asText());
    question.put("on", on);
    question.put("known", knownAt);
    return json(open.ask(
            "query ($d: ID!, $i: ID!, $on: Date, $known: DateTime) { answer: canExercise(department: $d, item: $i,"
                + " on: $on, knownAt: $known) { may ground knownAt warnings { status since document zh en"
                + " instrument { id title state { on status } } } } }",
            null,
            question))
        .path("answer");
  }

  @Test
  @Order(1)
  void an_instrument_is_registered_and_found_by_a_part_of_its_title() {
    assertEquals(
        "NotFound",
        register("publisher", cited, "2000-01-01", "door-law-1").path("__typename").asText());
    JsonNode answer = register("sysadmin", cited, "2000-01-01", "door-law-1");
    assertEquals("InstrumentSaved", answer.path("__typename").asText(), answer.toString());
    JsonNode saved = answer.path("instrument");
    law = saved.path("id").asText();
    assertEquals(1, saved.path("version").asInt());
    assertEquals("IN_FORCE", saved.at("/state/status").asText());
    assertEquals("示政令第1号", saved.at("/state/document").asText());
    assertEquals(
        "INS-06", register("sysadmin", cited, "2000-01-01", "door-law-2").path("code").asText());
    assertEquals(
        "INS-05",
        register("sysadmin", " ", "2000-01-01", "door-law-3").at("/refusals/0/code").asText());
    register("sysadmin", "《另一规定》", "2030-01-01", "door-law-4");
    String page =
        "instruments(filter: $f, asOf: $asOf, first: 1) { totalCount nodes { "
            + SHOWN
            + " } pageInfo { hasNextPage endCursor } }";
    JsonNode all = ask(page.replace("filter: $f, ", ""), Map.of());
    assertEquals(2, all.path("totalCount").asInt());
    assertTrue(all.at("/pageInfo/hasNextPage").asBoolean());
    JsonNode next =
        ask(
            "instruments(asOf: $asOf, first: 1, after: \""
                + all.at("/pageInfo/endCursor").asText()
                + "\") { nodes { id } pageInfo { hasNextPage } }",
            Map.of());
    assertEquals(1, next.path("nodes").size());
    assertTrue(!next.at("/pageInfo/hasNextPage").asBoolean());
    JsonNode coming =
        ask(
            page.replace("$f", "{ titleContains: \"《另一\", status: NOT_YET_IN_FORCE }"),
            Map.of("effectiveOn", "2029-12-31"));
    assertEquals(1, coming.path("totalCount").asInt());
    assertEquals(
        0,
        ask(page.replace("$f", "{ status: NOT_YET_IN_FORCE }"), Map.of("effectiveOn", "2030-01-01"))
            .path("totalCount")
            .asInt());
    assertEquals(law, ask("node(id: \"" + law + "\") { id }", Map.of()).path("id").asText());
  }

  @Test
  @Order(2)
  void it_is_repealed_and_both_are_read_as_they_were_known() {
    assertEquals(
        "NotFound",
        state("publisher", 1, "REPEALED", "2026-09-02", "door-end-0").path("__typename").asText());
    assertEquals(
        1,
        state("sysadmin", 2, "AMENDED", "2026-09-02", "door-end-1").path("currentVersion").asInt());
    JsonNode answer = state("sysadmin", 1, "REPEALED", "2026-09-02", "door-end-2");
    assertEquals(2, answer.at("/instrument/version").asInt(), answer.toString());
    assertEquals("REPEALED", answer.at("/instrument/state/status").asText());
    String recorded = answer.at("/instrument/facts/0/recordedAt").asText();
    assertEquals(
        "INS-10", state("sysadmin", 2, "LAPSED", "2026-09-02", "door-end-3").path("code").asText());
    String one = "instrument(id: \"" + law + "\", asOf: $asOf) { version state { on status } }";
    assertEquals("REPEALED 2026-09-02", told(ask(one, Map.of("effectiveOn", "2026-09-02"))));
    assertEquals("IN_FORCE 2026-09-01", told(ask(one, Map.of("effectiveOn", "2026-09-01"))));
    assertEquals(
        "REPEALED 2026-09-02",
        told(ask(one, Map.of("effectiveOn", "2026-09-02", "knownAt", recorded))));
    String before = OffsetDateTime.parse(recorded).minusNanos(1_000).toString();
    assertEquals(
        "IN_FORCE 2026-09-02",
        told(ask(one, Map.of("effectiveOn", "2026-09-02", "knownAt", before))));
    assertTrue(ask(one, Map.of("knownAt", "2020-01-01T00:00:00Z")).isNull());
    assertEquals(
        List.of("INS-11"),
        open.refused("{ instruments(asOf: { edition: 1 }) { totalCount } }", Map.of()).stream()
            .map(e -> Objects.requireNonNull(e.rule()).code())
            .toList());
  }

  private static String told(JsonNode instrument) {
    return instrument.at("/state/status").asText() + " " + instrument.at("/state/on").asText();
  }

  @Test
  @Order(3)
  void an_answer_warns_from_the_day_of_the_repeal() {
    assertEquals(0, canExercise("2026-09-01").path("warnings").size());
    JsonNode answer = canExercise("2026-09-02");
    assertEquals("IN_FORCE", answer.path("ground").asText());
    assertTrue(answer.path("may").asBoolean());
    assertTrue(answer.path("knownAt").isNull());
    JsonNode before = canExercise("2026-09-02", loaded);
    assertEquals("IN_FORCE", before.path("ground").asText());
    assertEquals(0, before.path("warnings").size(), "nothing of laws was recorded then");
    assertEquals(loaded, before.path("knownAt").asText());
    assertEquals(
        "NOT_LISTED", canExercise("2026-09-02", "2020-01-01T00:00:00Z").path("ground").asText());
    JsonNode warning = answer.at("/warnings/0");
    assertEquals(
        "REPEALED 2026-09-02 示政发〔2026〕50号",
        warning.path("status").asText()
            + " "
            + warning.path("since").asText()
            + " "
            + warning.path("document").asText());
    assertEquals(law, warning.at("/instrument/id").asText());
    assertEquals("REPEALED 2026-09-02", told(warning.path("instrument")));
    assertTrue(warning.path("zh").asText().contains(cited), warning.toString());
    assertTrue(
        warning.path("en").asText().contains("repealed from 2026-09-02"), warning.toString());
  }
}
