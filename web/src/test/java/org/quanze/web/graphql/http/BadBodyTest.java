package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are not what they should be: each a coded refusal, nothing run, nothing leaked. */
class BadBodyTest {
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        new TestServer(
            TestServer.setting(
                "QUANZE_GRAPHQL_BODY_SECONDS", "1", "QUANZE_GRAPHQL_BODY_BYTES", "100000"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void refused(int status, String code, byte[] body) {
    var answer = server.post(body);
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
    assertFalse(answer.body().contains("jackson"), answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BODY_UNREADABLE | { \"query\"",
        "BODY_UNREADABLE | nonsense",
        "BODY_UNREADABLE | {\"query\":\"{ __typename }\"} {}",
        "BODY_UNREADABLE | {\"query\":\"{ __typename }\"}]",
        "BODY_UNREADABLE | {\"query\":\"{ __typename }\",\"query\":\"{ broken }\"}",
        "BODY_UNREADABLE | {\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}",
        "BODY_UNREADABLE | {\"query\":\"{ __typename }\",\"x\":{\"a\":1,\"a\":2}}",
        "BODY_UNREADABLE | {\"query\":\"{ __typename }\",\"variables\":{\"a\":NaN}}",
        "BODY_UNREADABLE | {'query':'{ __typename }'}",
        "BODY_UNREADABLE | {\"query\":\"{ __typename }\",}",
        "BATCH_REFUSED | [{\"query\":\"{ __typename }\"}]",
        "BATCH_REFUSED | []",
        "REQUEST_MALFORMED | \"{ __typename }\"",
        "REQUEST_MALFORMED | null",
        "REQUEST_MALFORMED | {}",
        "REQUEST_MALFORMED | {\"query\":null}",
        "REQUEST_MALFORMED | {\"query\":1}",
        "REQUEST_MALFORMED | {\"query\":\"{ __typename }\",\"variables\":[]}",
        "REQUEST_MALFORMED | {\"query\":\"{ __typename }\",\"variables\":{\"a\":1e400}}",
        "REQUEST_MALFORMED | {\"query\":\"{ __typename }\",\"operationName\":{}}",
        "TEXT_REFUSED | {\"query\":\"{ __typename \\u0000}\"}",
        "TEXT_REFUSED | {\"query\":\"{ __typename } #\\ud800\"}",
        "TEXT_REFUSED | {\"query\":\"{ __typename }\",\"variables\":{\"a\":[\"\\udc00\\ud800\"]}}",
        "TEXT_REFUSED | {\"query\":\"{ __typename }\",\"variables\":{\"\\u0000\":1}}",
        "TEXT_REFUSED | {\"query\":\"{ echo(text: \\\"\\\\u0000\\\") }\"}",
        "SYNTAX_INVALID | {\"query\":\"{ echo(text: \\\"\\\\ud800\\\") }\"}",
        "SYNTAX_INVALID | {\"query\":\"\"}",
      })
  void a_bad_body_is_refused(String code, String body) {
    refused(400, code, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void broken_utf8_and_byte_order_marks_are_refused() {
    byte[] good = "{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);
    byte[] marked = new byte[good.length + 3];
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    System.arraycopy(good, 0, marked, 3, good.length);
    refused(400, "BODY_UNREADABLE", marked);
    byte[] broken = good.clone();
    broken[12] = (byte) 0xC0;
    refused(400, "BODY_UNREADABLE", broken);
    refused(400, "BODY_UNREADABLE", new byte[0]);
  }

  @Test
  void a_true_replacement_character_is_no_broken_one() {
    for (String text : new String[] {"\uFFFD", "🏃", "𠮷"}) {
      var answer = server.ask("{ echo(text: \"" + text + "\") }");
      assertTrue(answer.body().contains(text), answer.body());
    }
  }

  @Test
  void nesting_without_end_is_refused() {
    String deep = "[".repeat(100_000 - 100);
    refused(
        400,
        "BODY_UNREADABLE",
        ("{\"query\":\"{ __typename }\",\"x\":" + deep).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_large_body_is_refused_by_its_length_and_by_its_bytes() {
    refused(413, "BODY_TOO_LARGE", new byte[100_001]);
    var chunked =
        server.send(
            server
                .request()
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[300_000]))));
    assertEquals(413, chunked.statusCode());
  }

  @Test
  void a_chunked_body_is_read() {
    var answer =
        server.send(
            server
                .request()
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () ->
                            new ByteArrayInputStream(
                                "{\"query\":\"{ __typename }\"}"
                                    .getBytes(StandardCharsets.UTF_8)))));
    assertEquals("{\"data\":{\"__typename\":\"Query\"}}", answer.body());
  }

  @Test
  void a_body_that_drips_is_given_up_in_all_after_the_limit() throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 1000\r\n\r\n{\"query\":\"{ __typename }\"")
              .getBytes(StandardCharsets.US_ASCII));
      long start = System.nanoTime();
      drip(socket, out);
      byte[] answer = new byte[2_000];
      int length = socket.getInputStream().read(answer);
      String text = new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(text.startsWith("HTTP/1.1 408 "), text);
      assertTrue(millis < 3_000, "after " + millis + " ms");
    }
  }

  private static void drip(Socket socket, OutputStream out) throws IOException {
    for (int i = 0; i < 40 && socket.getInputStream().available() == 0; i++) {
      out.write(' ');
      out.flush();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  @Test
  void a_body_in_two_pieces_is_read() throws IOException {
    String body = "{\"query\":\"{ __typename }\"}";
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Content-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body.substring(0, 10))
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      out.write(body.substring(10).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] answer = new byte[2_000];
      int length = socket.getInputStream().read(answer);
      String text = new String(answer, 0, length, StandardCharsets.UTF_8);
      assertTrue(text.startsWith("HTTP/1.1 200 "), text);
    }
  }
}
