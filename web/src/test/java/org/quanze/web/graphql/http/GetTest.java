package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanze.web.graphql.document.RegisteredDocuments;

/** Questions by GET: cheap or registered ones, read as strictly as bodies. */
class GetTest {
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void refused(int status, String code, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
    assertTrue(answer.body().contains("\"messageZh\":\""), answer.body());
    assertFalse(answer.body().contains("\"data\""), answer.body());
  }

  @Test
  void a_mutation_by_get_is_refused_even_when_registered() {
    var plain = server.get("query", "mutation { rename(name: \"a\") { __typename } }");
    refused(405, "MUTATION_BY_GET", plain);
    assertEquals("POST", plain.headers().firstValue("Allow").orElse(""));
    String id = RegisteredDocuments.idOf(TestServer.REGISTERED_ACT);
    refused(405, "MUTATION_BY_GET", server.get("documentId", id));
  }

  @Test
  void a_costly_query_by_get_must_be_registered() {
    refused(
        405,
        "GET_TOO_COSTLY",
        server.get(
            "query",
            "{powers(first:100){nodes{id code next{id} n2:next{id} n3:next{id} n4:next{id} n5:next{id}}}}"));
    var registered = server.get("documentId", RegisteredDocuments.idOf(TestServer.REGISTERED));
    assertEquals(200, registered.statusCode());
    assertTrue(registered.body().contains("P099"));
  }

  @Test
  void an_empty_optional_parameter_is_an_absent_one() {
    var answer =
        server.get("query", "{__typename}", "operationName", "", "variables", "", "extensions", "");
    assertEquals(200, answer.statusCode());
    assertEquals("{\"data\":{\"__typename\":\"Query\"}}", answer.body());
  }

  @Test
  void a_parameter_given_twice_is_refused() {
    refused(400, "REQUEST_MALFORMED", server.get("query", "{__typename}", "query", "{__typename}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%GG", "%7", "%C0%AF", "%ED%A0%80", "%00", "%7B__typename%7D%FF"})
  void a_broken_escape_is_refused(String escaped) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      String request =
          "GET /graphql?query=" + escaped + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }
  }

  @Test
  void variables_by_get_are_json() {
    var answer =
        server.get(
            "query", "query($t: String) { echo(text: $t) }", "variables", "{\"t\":\"+ 与 &\"}");
    assertTrue(answer.body().contains("+ 与 &"), answer.body());
    refused(400, "REQUEST_MALFORMED", server.get("query", "{__typename}", "variables", "[1]"));
  }

  @Test
  void head_is_get_without_a_body_and_options_says_what_is_allowed() {
    var head =
        server.send(
            HttpRequest.newBuilder(
                    URI.create(server.url() + TestServer.query("query", "{__typename}")))
                .method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertTrue(head.headers().firstValue("ETag").isPresent());
    var options = server.send(server.request().method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, options.statusCode());
    assertTrue(options.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @Test
  void an_upgrade_to_another_protocol_is_not_made() {
    var answer =
        server.send(
            HttpRequest.newBuilder(
                    URI.create(server.url() + TestServer.query("query", "{__typename}")))
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .GET());
    assertEquals(200, answer.statusCode());
  }
}
