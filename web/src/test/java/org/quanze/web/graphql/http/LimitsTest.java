package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one request may ask for: every limit is met just below and refused just above. */
class LimitsTest {
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        new TestServer(
            TestServer.setting(
                "QUANZE_GRAPHQL_SECONDS_ANONYMOUS", "1", "QUANZE_GRAPHQL_RUNNING_ANONYMOUS", "4"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void refused(String code, String document) {
    refused(code, server.ask(document));
  }

  private static void refused(String code, HttpResponse<String> answer) {
    assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
    assertFalse(answer.body().contains("\"data\""), answer.body());
    assertTrue(answer.body().length() < 6_000, "an answer of " + answer.body().length());
  }

  private static void answered(String document) {
    var answer = server.ask(document);
    assertEquals(200, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("\"errors\""), answer.body());
  }

  private static String many(int count, String each) {
    return IntStream.range(0, count)
        .mapToObj(i -> each.replace("#", Integer.toString(i)))
        .collect(Collectors.joining(" "));
  }

  private static String nested(int depth) {
    return "{ powers(first: 1) { nodes "
        + "{ next ".repeat(depth - 3)
        + "{ code }"
        + " }".repeat(depth - 3)
        + " } }";
  }

  @Test
  void characters() {
    refused("DOCUMENT_TOO_LARGE", "{ __typename }" + "#".repeat(70_000));
    refused("DOCUMENT_TOO_LARGE", "{ " + "a".repeat(500_000) + " }");
  }

  @Test
  void tokens_and_white_space() {
    answered("{ echo " + " ".repeat(9_000) + "}");
    refused("DOCUMENT_TOO_LARGE", "{ " + many(2_000, "a#: __typename") + " }");
    refused("DOCUMENT_TOO_LARGE", "{ __typename " + " ,".repeat(11_000) + "}");
  }

  @Test
  void depth_of_the_parser() {
    refused("DOCUMENT_TOO_LARGE", "{ a ".repeat(300) + "}".repeat(300));
    refused("DOCUMENT_TOO_LARGE", "{ echo(text: " + "[".repeat(300) + "]".repeat(300) + ") }");
  }

  @Test
  void depth_of_fields() {
    answered(nested(15));
    refused("DEPTH_EXCEEDED", nested(16));
  }

  @Test
  void fragments_that_double_or_go_in_circles() {
    StringBuilder document = new StringBuilder("{ ...f0 } ");
    for (int i = 0; i < 16; i++) {
      document.append("fragment f%d on Query { ...f%d ...f%d } ".formatted(i, i + 1, i + 1));
    }
    refused("FIELDS_EXCEEDED", document + "fragment f16 on Query { __typename }");
    refused("VALIDATION_FAILED", "{ ...a } fragment a on Query { ...a }");
  }

  @Test
  void root_fields() {
    answered("{ " + many(20, "a#: __typename") + " }");
    refused("ROOT_FIELDS_EXCEEDED", "{ " + many(21, "a#: __typename") + " }");
    refused(
        "ROOT_FIELDS_EXCEEDED",
        "{ ...f } fragment f on Query { " + many(21, "a#: __typename") + " }");
    answered("mutation { " + many(10, "a#: rename(name: \"a\") { __typename }") + " }");
    refused(
        "ROOT_FIELDS_EXCEEDED",
        "mutation { " + many(11, "a#: rename(name: \"a\") { __typename }") + " }");
  }

  @Test
  void cost_is_multiplied_by_the_page() {
    String pages = "{ powers(first: %d) { nodes { siblings(first: %d) { nodes { id } } } } }";
    answered(pages.formatted(40, 40));
    refused("COST_EXCEEDED", pages.formatted(100, 100));
    refused(
        "COST_EXCEEDED",
        "{ powers(first: 100) { edges { node { siblings { totalCount nodes { id code } } } } } }");
    refused(
        "COST_EXCEEDED",
        "{ nodes(ids: ["
            + many(100, "\"#\"")
            + "]) { ... on Power { siblings(first: 100) { nodes { id } } } } }");
  }

  @Test
  void cost_reads_variables_and_their_defaults() {
    String document =
        "query($n: Int%s) { powers(first: $n) { nodes { siblings(first: $n) { nodes { id } } } } }";
    refused(
        "COST_EXCEEDED",
        server.post(
            "{\"query\":"
                + TestServer.quoted(document.formatted(""))
                + ",\"variables\":{\"n\":100}}"));
    refused("COST_EXCEEDED", document.formatted(" = 100"));
    answered(document.formatted(" = 10"));
    var absurd =
        server.post(
            "{\"query\":"
                + TestServer.quoted(document.formatted(""))
                + ",\"variables\":{\"n\":1e300}}");
    refused("COST_EXCEEDED", absurd);
  }

  @Test
  void a_known_caller_may_ask_for_more() {
    String document =
        "{\"query\":\"{ powers(first: 100) { nodes { siblings(first: 90) { nodes { id } } } } }\"}";
    var answer =
        server.send(
            server
                .request()
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer good")
                .POST(BodyPublishers.ofString(document)));
    assertTrue(answer.body().startsWith("{\"data\":"), answer.body());
  }

  @Test
  void the_answer_is_counted_while_it_is_written() {
    answered("{ big(kilobytes: 1900) }");
    refused("ANSWER_TOO_LARGE", "{ big(kilobytes: 2100) }");
  }

  @Test
  void errors_are_few_and_short() {
    var answer = server.ask("{ " + "a".repeat(10_000) + " " + many(200, "wrong#") + " }");
    assertEquals(10, answer.body().split("\"message\":", -1).length - 1);
    assertTrue(answer.body().length() < 5_000, "an answer of " + answer.body().length());
    var fields = server.ask("{ powers(first: 100) { nodes { name } } }");
    assertEquals(200, fields.statusCode());
    assertEquals(10, fields.body().split("\"message\":", -1).length - 1);
  }

  @Test
  void names_are_not_suggested() {
    var answer = server.ask("{ power { nodes { cod } } echo(tex: 1) }");
    assertFalse(answer.body().contains("powers"), answer.body());
    assertFalse(answer.body().contains("Did you mean"), answer.body());
    assertFalse(answer.body().contains("\"code\\\""), answer.body());
  }

  @Test
  void an_operation_is_stopped_when_its_time_is_over() {
    stopped("{ slow echo }");
  }

  @Test
  void a_field_of_many_steps_is_stopped_between_them() {
    stopped("{ stepped }");
  }

  private void stopped(String document) {
    long start = System.nanoTime();
    var answer = server.ask(document);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    refused("TIME_EXCEEDED", answer);
    assertEquals(503, answer.statusCode());
    assertTrue(millis < 4_000, "after " + millis + " ms");
  }

  @Test
  void a_client_has_only_so_many_operations_running() throws Exception {
    try (TestServer other =
        new TestServer(TestServer.setting("QUANZE_GRAPHQL_RUNNING_ANONYMOUS", "2"))) {
      var first = CompletableFuture.supplyAsync(() -> other.ask("{ a: slow }"));
      var second = CompletableFuture.supplyAsync(() -> other.ask("{ b: slow }"));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
      var third = other.ask("{ __typename }");
      assertEquals(429, third.statusCode());
      assertEquals("1", third.headers().firstValue("Retry-After").orElse(""));
      other.registry.release.countDown();
      assertEquals(200, first.get().statusCode());
      assertEquals(200, second.get().statusCode());
      assertEquals(200, other.ask("{ __typename }").statusCode());
    }
  }

  @Test
  void directives_variables_and_operations_in_floods_are_refused() {
    refused("DOCUMENT_TOO_LARGE", "{ __typename " + many(700, "@a#") + many(700, "@b#") + " }");
    refused("DOCUMENT_TOO_LARGE", "query(" + many(700, "$v#: Int") + ") { __typename }");
    refused("DOCUMENT_TOO_LARGE", many(600, "query q# { __typename }"));
  }
}
