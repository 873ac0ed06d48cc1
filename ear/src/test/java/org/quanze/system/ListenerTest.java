package org.quanze.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** What the listener takes from a client that does not keep to the rules of HTTP. */
@ExtendWith(TheTrial.class)
class ListenerTest {
  private final Trial trial;

  ListenerTest(Trial trial) {
    this.trial = trial;
  }

  @Test
  void an_orderly_request_is_answered() throws IOException {
    assertEquals(200, status("GET /whoami HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  @Test
  void line_ends_by_half_are_refused() throws IOException {
    assertEquals(400, status("GET /whoami HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n"));
    assertEquals(400, status("GET /whoami HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n"));
  }

  @Test
  void a_request_without_a_host_is_refused() throws IOException {
    assertEquals(400, status("GET /whoami HTTP/1.1\r\n\r\n"));
  }

  @Test
  void a_header_beyond_the_limit_is_refused() throws IOException {
    String long_ = "x".repeat(40_000);
    int status = status("GET /whoami HTTP/1.1\r\nHost: localhost\r\nX: " + long_ + "\r\n\r\n");
    assertTrue(status == 0 || (status >= 400 && status < 500), "status " + status);
  }

  @Test
  void a_request_that_does_not_come_to_its_end_is_dropped() throws IOException {
    long begin = System.nanoTime();
    status("GET /whoami HTTP/1.1\r\nHost: ");
    double seconds = (System.nanoTime() - begin) / 1e9;
    assertTrue(seconds > 5 && seconds < 25, "after " + seconds + " s");
  }

  @Test
  void requests_sent_at_once_are_answered_one_after_the_other() throws IOException {
    String get = "GET /graphql/schema.graphqls HTTP/1.1\r\nHost: localhost\r\n";
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              (get + "\r\n" + get + "\r\n" + get + "Connection: close\r\n\r\n").getBytes(US_ASCII));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(3, all.split("HTTP/1.1 200 ", -1).length - 1);
    }
  }

  @Test
  void clients_that_leave_during_their_answer_leave_nothing_behind() throws IOException {
    String get = "GET /graphql/schema.graphqls HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for (int i = 0; i < 100; i++) {
      try (Socket socket = connect()) {
        socket.getOutputStream().write(get.getBytes(US_ASCII));
      }
    }
    assertEquals(200, status(get));
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), trial.settings().http());
    socket.setSoTimeout(30_000);
    return socket;
  }

  /** The status of the answer, or 0 when the connection is closed without one. */
  private int status(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getOutputStream().flush();
      byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      String text = new String(line, US_ASCII);
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9)) : 0;
    }
  }
}
