package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanze.web.graphql.execute.Faults;

/** What goes wrong inside stays inside: the client gets a code and a number, the log the rest. */
class FaultsTest {
  private static final Pattern REQUEST_ID = Pattern.compile("\"requestId\":\"([0-9a-f]{16})\"");
  private static TestServer server;
  private static final Logger LOGGER = Logger.getLogger(Faults.class.getName());

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Keeps what is logged. */
  private static final class Kept extends Handler {
    private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(@Nullable LogRecord logged) {
      if (logged != null) {
        records.add(logged);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void a_fault_shows_nothing_but_its_number_under_which_it_is_logged() {
    Kept kept = new Kept();
    LOGGER.addHandler(kept);
    LOGGER.setUseParentHandlers(false);
    try {
      var answer = server.ask("{ broken }");
      assertEquals(200, answer.statusCode());
      assertFalse(answer.body().contains("secret"), answer.body());
      assertFalse(answer.body().contains("Exception"), answer.body());
      assertTrue(answer.body().contains("\"code\":\"FAULT\""), answer.body());
      assertTrue(answer.body().contains("\"data\":null"), answer.body());
      var id = REQUEST_ID.matcher(answer.body());
      assertTrue(id.find(), answer.body());
      LogRecord logged = kept.records.getFirst();
      assertTrue(logged.getMessage().contains(id.group(1)), logged.getMessage());
      assertTrue(String.valueOf(logged.getThrown()).contains("secret"));
    } finally {
      LOGGER.removeHandler(kept);
      LOGGER.setUseParentHandlers(true);
    }
  }

  @Test
  void a_refusal_of_a_field_has_its_code_its_path_and_both_languages() {
    var answer = server.ask("{ refused }");
    assertTrue(answer.body().contains("\"path\":[\"refused\"]"), answer.body());
    assertTrue(answer.body().contains("\"code\":\"NOT_PERMITTED\""), answer.body());
    assertTrue(answer.body().contains("\"messageZh\":\"无权办理\""), answer.body());
  }

  @Test
  void a_question_that_breaks_a_rule_is_told_the_code_of_the_rule_in_both_languages() {
    var answer = server.ask("{ ruled }");
    assertTrue(answer.body().contains("\"message\":\"DEM-01 A rule of the demo\""), answer.body());
    assertTrue(
        answer
            .body()
            .contains("{\"code\":\"NOT_IN_STATE\",\"rule\":\"DEM-01\",\"messageZh\":\"示例规则\""),
        answer.body());
  }

  @Test
  void a_refusal_of_the_field_s_own_rules_is_data() {
    var answer =
        server.ask(
            "mutation { rename(name: \"taken\") { __typename ... on UserError { code messageZh path } } }");
    assertEquals(
        "{\"data\":{\"rename\":{\"__typename\":\"NameTaken\",\"code\":\"NAM-01\","
            + "\"messageZh\":\"名称已用\",\"path\":[\"name\"]}}}",
        answer.body());
  }

  @Test
  void a_fault_outside_of_the_fields_is_500_without_a_word_of_it() throws Exception {
    Logger logger = Logger.getLogger(Exchanges.class.getName());
    logger.setUseParentHandlers(false);
    try (TestServer other = new TestServer()) {
      other.today.set(null);
      var answer = other.ask("{ __typename }");
      assertEquals(500, answer.statusCode());
      code("FAULT", answer);
      assertFalse(answer.body().contains("NullPointer"), answer.body());
    } finally {
      logger.setUseParentHandlers(true);
    }
  }

  @Test
  void a_subscription_is_refused() {
    code("VALIDATION_FAILED", server.ask("subscription { echo }"));
  }

  @Test
  void an_unknown_operation_and_bad_variables_have_codes() {
    code("OPERATION_UNKNOWN", server.ask("query A { __typename } query B { __typename }"));
    code(
        "OPERATION_UNKNOWN",
        server.post("{\"query\":\"query A { __typename }\",\"operationName\":\"C\"}"));
    code("VARIABLES_INVALID", server.ask("query($a: Int!) { __typename big(kilobytes: $a) }"));
    code(
        "VARIABLES_INVALID",
        server.post(
            "{\"query\":\"query($d: Date) { echo(day: $d) }\",\"variables\":{\"d\":\"2026-02-30\"}}"));
    code("VALIDATION_FAILED", server.ask("{ echo(day: \"2026-02-30\") }"));
  }

  @Test
  void an_authorization_that_nobody_vouches_for_is_401_and_never_anonymous() {
    var answer =
        server.send(
            server
                .request()
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer false")
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
    assertEquals(401, answer.statusCode());
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
    code("UNAUTHENTICATED", answer);
  }

  private static void code(String code, HttpResponse<String> answer) {
    assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
    assertFalse(answer.body().contains("\"data\""), answer.body());
  }
}
