package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanze.web.graphql.document.RegisteredDocuments;

/** The profile {@code compat} of GraphQL over HTTP, case by case. */
class HttpProfileTest {
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

  private static HttpResponse<String> postAs(String contentType, String accept, String body) {
    return server.send(
        server
            .request()
            .header("Content-Type", contentType)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void other_methods_are_told_which_ones_are_allowed(String method) {
    var answer = server.send(server.request().method(method, BodyPublishers.noBody()));
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, OPTIONS, POST", answer.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void an_unknown_document_and_a_false_hash_are_refused() {
    String id = RegisteredDocuments.idOf("{__typename}");
    refused(400, "DOCUMENT_UNKNOWN", server.post("{\"documentId\":\"" + id + "\"}"));
    refused(
        400,
        "DOCUMENT_HASH_MISMATCH",
        server.post("{\"query\":\"{ __typename }\",\"documentId\":\"" + id + "\"}"));
    refused(
        400,
        "DOCUMENT_HASH_MISMATCH",
        server.post(
            "{\"query\":\"{ __typename }\",\"extensions\":{\"persistedQuery\":{\"version\":1,"
                + "\"sha256Hash\":\"00\"}}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "*/*, application/json",
    "'application/json, */*', application/json",
    "application/*;q=0.5, application/json",
    "application/graphql-response+json, application/graphql-response+json",
    "'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', application/graphql-response+json",
    "'application/json, application/graphql-response+json;q=0.5', application/json",
    "'application/graphql-response+json;q=0, application/json;q=0.1', application/json",
    "'text/html, application/graphql-response+json;q=0.1', application/graphql-response+json",
  })
  void the_accept_header_chooses(String accept, String type) {
    var answer = postAs("application/json", accept, "{\"query\":\"{ __typename }\"}");
    assertEquals(200, answer.statusCode());
    assertEquals(
        type + ";charset=utf-8",
        answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .replace(" ", "")
            .toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "application/json;q=0",
        "application/json;charset=gbk",
        "multipart/mixed"
      })
  void an_accept_header_that_cannot_be_met_is_told_so(String accept) {
    refused(
        406,
        "NOT_ACCEPTABLE",
        postAs("application/json", accept, "{\"query\":\"{ __typename }\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=a",
        "application/graphql",
        "application/json; charset=utf-16",
        "application/json; charset=gb18030",
        "application/jsonp"
      })
  void other_content_types_are_refused(String contentType) {
    refused(
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        postAs(contentType, "application/json", "{\"query\":\"{ __typename }\"}"));
  }

  @Test
  void a_compressed_body_is_refused() {
    refused(
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        server.send(
            server
                .request()
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}"))));
  }

  @Test
  void utf8_may_be_named() {
    var answer =
        postAs(
            "application/json; charset=\"UTF-8\"",
            "application/json",
            "{\"query\":\"{ echo(text: \\\"行政许可\\\") }\"}");
    assertTrue(answer.body().contains("行政许可"), answer.body());
  }

  @Test
  void unknown_members_and_parameters_are_ignored() {
    var answer = server.post("{\"query\":\"{ __typename }\",\"unknown\":{\"a\":[1]},\"id\":1}");
    assertEquals("{\"data\":{\"__typename\":\"Query\"}}", answer.body());
    assertEquals(200, server.get("query", "{__typename}", "unknown", "1").statusCode());
  }

  @Test
  void a_refused_document_is_200_to_plain_json_and_400_to_the_new_type() {
    for (String document : new String[] {"{", "{ nothing }", "query($a: Int!) { __typename }"}) {
      assertEquals(400, server.ask(document).statusCode(), document);
      String body = "{\"query\":" + TestServer.quoted(document) + "}";
      assertEquals(
          200, postAs("application/json", "application/json", body).statusCode(), document);
    }
  }

  @Test
  void partial_data_is_200() {
    var answer = server.ask("{ refused __typename }");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"data\":{\"refused\":null,\"__typename\":\"Query\"}"));
    assertTrue(answer.body().contains("\"code\":\"NOT_PERMITTED\""));
  }

  @Test
  void text_that_is_utf16_is_not_read() {
    refused(
        400,
        "BODY_UNREADABLE",
        server.post("{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_16LE)));
    refused(
        400,
        "BODY_UNREADABLE",
        server.post("{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_16)));
  }
}
