package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanze.web.graphql.GlobalId;

/** Global ids, loaders, pages and scalars through the whole door. */
class NodesAndPagesTest {
  private static final Pattern END = Pattern.compile("\"endCursor\":\"([^\"]+)\"");
  private static final Pattern START = Pattern.compile("\"startCursor\":\"([^\"]+)\"");
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String found(Pattern pattern, HttpResponse<String> answer) {
    var matcher = pattern.matcher(answer.body());
    assertTrue(matcher.find(), answer.body());
    return matcher.group(1);
  }

  @Test
  void node_and_nodes_ask_the_loader_once() {
    String three = GlobalId.encode("Power", 3);
    String none = GlobalId.encode("Power", 9_999);
    var answer =
        server.ask(
            "{ node(id: \"%s\") { id ... on Power { code } } nodes(ids: [\"%s\", \"%s\"]) { ... on Power { code } } }"
                .formatted(three, none, GlobalId.encode("Power", 4)));
    assertEquals(
        "{\"data\":{\"node\":{\"id\":\""
            + three
            + "\",\"code\":\"P003\"},"
            + "\"nodes\":[null,{\"code\":\"P004\"}]}}",
        answer.body());
    assertEquals(1, server.registry.batches.get());
  }

  @Test
  void fields_of_a_page_are_read_in_one_batch_a_level() {
    server.ask("{ powers(first: 50) { nodes { next { next { code } } } } }");
    assertEquals(2, server.registry.batches.get());
  }

  @Test
  void a_loader_may_be_asked_with_what_it_gave() {
    var answer = server.ask("{ powers(first: 50) { nodes { nextButOne { code } } } }");
    assertTrue(answer.body().contains("{\"nextButOne\":{\"code\":\"P002\"}}"), answer.body());
    assertEquals(2, server.registry.batches.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "UG93ZXI", "UG93ZXI6", "UG93ZXI6MQ==", "TGlzdDox", "%%%"})
  void a_false_id_is_refused(String id) {
    var answer = server.ask("{ node(id: \"" + id + "\") { id } }");
    assertTrue(answer.body().contains("\"code\":\"ID_INVALID\""), answer.body());
    assertTrue(answer.body().contains("\"data\":{\"node\":null}"), answer.body());
  }

  @Test
  void pages_go_forwards_to_the_end_and_back() {
    String page =
        "{ powers(%s) { totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
    var first = server.ask(page.formatted("first: 100"));
    assertTrue(first.body().contains("\"totalCount\":250"), first.body());
    assertTrue(first.body().contains("\"hasNextPage\":true,\"hasPreviousPage\":false"));
    var second = server.ask(page.formatted("first: 100, after: \"" + found(END, first) + "\""));
    assertTrue(second.body().contains("\"P100\"") && second.body().contains("\"P199\""));
    var last = server.ask(page.formatted("first: 100, after: \"" + found(END, second) + "\""));
    assertTrue(last.body().contains("\"P249\""), last.body());
    assertTrue(last.body().contains("\"hasNextPage\":false,\"hasPreviousPage\":true"));
    var back = server.ask(page.formatted("last: 100, before: \"" + found(START, second) + "\""));
    assertEquals(
        first.body().replace("\"hasPreviousPage\":false", ""),
        back.body().replace("\"hasPreviousPage\":false", ""));
    var tail = server.ask(page.formatted("last: 1"));
    assertTrue(tail.body().contains("[{\"code\":\"P249\"}]"), tail.body());
  }

  @Test
  void a_page_has_20_rows_unless_asked() {
    var answer = server.ask("{ powers { edges { cursor node { code } } } }");
    assertEquals(20, answer.body().split("\"cursor\"", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first: 101",
        "first: 0",
        "last: -1",
        "first: 1, last: 1",
        "first: 1, before: \"a\"",
        "last: 1, after: \"a\""
      })
  void a_page_out_of_bounds_is_refused_and_never_clamped(String page) {
    var answer = server.ask("{ powers(" + page + ") { nodes { id } } }");
    assertTrue(answer.body().contains("\"code\":\"PAGE_INVALID\""), answer.body());
  }

  @Test
  void a_false_cursor_is_refused() {
    var answer = server.ask("{ powers(after: \"MTIzNDU2Nzg5MDEyMzQ1Njc4\") { nodes { id } } }");
    assertTrue(answer.body().contains("\"code\":\"CURSOR_INVALID\""), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day: \"2026-08-31\"",
        "at: \"2026-08-31T09:00:00+08:00\"",
        "count: \"9223372036854775807\"",
        "count: -9223372036854775808",
        "division: \"511600000000\"",
      })
  void a_scalar_of_its_form_is_read(String argument) {
    var answer = server.ask("{ echo(" + argument + ") }");
    assertEquals(200, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day: \"2026-2-3\"",
        "day: \"+2026-08-31\"",
        "day: 20260831",
        "at: \"2026-08-31T09:00:00\"",
        "count: \"9223372036854775808\"",
        "count: 1.5",
        "division: \"5116\"",
        "division: \"011600000000\"",
        "division: 511600000000",
      })
  void a_scalar_of_another_form_is_refused(String argument) {
    var answer = server.ask("{ echo(" + argument + ") }");
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"code\":\"VALIDATION_FAILED\""), answer.body());
  }
}
