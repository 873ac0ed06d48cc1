package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to anonymous questions are kept until the registry changes; no others are. */
class KeptAnswersTest {
  private static final String QUESTION = "{\"query\":\"{ powers { nodes { id } } }\"}";
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int ran() {
    return server.snapshots.get();
  }

  private HttpResponse<String> get(String... headers) {
    var request =
        HttpRequest.newBuilder(
            URI.create(server.url() + TestServer.query("query", "{ powers { nodes { id } } }")));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return server.send(request.GET());
  }

  @Test
  void the_same_question_runs_once() {
    String first = server.post(QUESTION).body();
    assertEquals(first, server.post(QUESTION).body());
    assertEquals(1, ran());
    server.post(QUESTION.replace("id", "code"));
    assertEquals(2, ran());
  }

  @Test
  void a_public_change_or_a_new_day_asks_again() {
    server.post(QUESTION);
    server.revision.incrementAndGet();
    server.post(QUESTION);
    assertEquals(2, ran());
    server.today.set(LocalDate.of(2026, 9, 1));
    server.post(QUESTION);
    assertEquals(3, ran());
  }

  @Test
  void media_types_and_languages_are_kept_apart() {
    get();
    var other = get("Accept", "application/graphql-response+json");
    assertEquals(2, ran());
    assertTrue(other.headers().firstValue("Content-Type").orElse("").contains("graphql-response"));
    get("Accept-Language", "en");
    assertEquals(3, ran());
  }

  @Test
  void a_get_has_a_strong_etag_and_is_304_when_known() {
    var first = get();
    String etag = first.headers().firstValue("ETag").orElse("");
    assertTrue(etag.matches("\"[\\w-]{22}\""), etag);
    assertEquals(
        "public, max-age=1, must-revalidate",
        first.headers().firstValue("Cache-Control").orElse(""));
    assertEquals(
        "Accept, Accept-Language, Authorization", first.headers().firstValue("Vary").orElse(""));
    for (String header : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
      var again = get("If-None-Match", header);
      assertEquals(304, again.statusCode(), header);
      assertEquals("", again.body());
      assertEquals(etag, again.headers().firstValue("ETag").orElse(""));
    }
    assertEquals(200, get("If-None-Match", "\"other\"").statusCode());
    server.revision.incrementAndGet();
    assertEquals(304, get("If-None-Match", etag).statusCode(), "the bytes are the same");
  }

  @Test
  void a_post_is_stored_by_nobody_on_the_way() {
    var answer = server.post(QUESTION);
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    assertTrue(answer.headers().firstValue("ETag").isEmpty());
  }

  @Test
  void a_signed_in_caller_always_reads_and_is_never_kept() {
    var anonymous = get();
    var known = get("Authorization", "Bearer good");
    assertEquals(2, ran());
    assertEquals(anonymous.body(), known.body());
    assertEquals("no-store", known.headers().firstValue("Cache-Control").orElse(""));
    get("Authorization", "Bearer good");
    assertEquals(3, ran());
    assertEquals(401, get("Authorization", "Bearer false").statusCode());
  }

  @Test
  void answers_with_errors_and_mutations_are_not_kept() {
    server.ask("{ refused }");
    server.ask("{ refused }");
    assertEquals(2, ran());
    String act = "mutation { rename(name: \"a\") { __typename } }";
    assertNotEquals("", server.ask(act).body());
    assertEquals(2, ran(), "a mutation runs outside the snapshot");
    long before = server.door.answers().bytes();
    server.ask(act);
    assertEquals(before, server.door.answers().bytes());
  }

  @Test
  void a_kept_answer_does_not_open_another_content_type() {
    server.post(QUESTION);
    var form =
        server.send(
            server
                .request()
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(QUESTION)));
    assertEquals(415, form.statusCode());
  }

  @Test
  void it_can_be_turned_off() throws Exception {
    try (TestServer plain = new TestServer(TestServer.setting("QUANZE_ANSWER_CACHE", "off"))) {
      plain.post(QUESTION);
      plain.post(QUESTION);
      assertEquals(2, plain.snapshots.get());
    }
  }

  @Test
  void the_published_schema_is_a_text_with_an_etag() {
    URI address = URI.create(server.url() + "/schema.graphqls");
    var answer = server.send(HttpRequest.newBuilder(address).GET());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("interface Node {"), answer.body());
    assertTrue(answer.body().contains("对象"), answer.body());
    String etag = answer.headers().firstValue("ETag").orElse("");
    var again = server.send(HttpRequest.newBuilder(address).header("If-None-Match", etag).GET());
    assertEquals(304, again.statusCode());
  }
}
