package org.quanze.web.graphql.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what the door itself costs: CPU seconds of the server for 1,000 requests, the load
 * coming from another process over kept connections. Not a test: {@code java -cp … DoorLoad};
 * prints a line a window until it has seen all of them.
 */
final class DoorLoad {
  private static final int CONNECTIONS = 4;
  private static final int REQUESTS = 60_000;
  private static final int WINDOWS = 5;
  private static final PrintStream OUT = System.out;

  private DoorLoad() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 3) {
      load(Integer.parseInt(arguments[0]), arguments[1], arguments[2]);
      return;
    }
    measure("POST, nothing asked, not kept", "off", "POST", "{\"query\":\"{ __typename }\"}");
    measure(
        "POST, 20 powers, not kept",
        "off",
        "POST",
        "{\"query\":\"{ powers { nodes { id code } } }\"}");
    measure(
        "POST, 20 powers, kept", "on", "POST", "{\"query\":\"{ powers { nodes { id code } } }\"}");
    measure(
        "GET, 20 powers, kept",
        "on",
        "GET",
        TestServer.query("query", "{ powers { nodes { id code } } }"));
  }

  private static void measure(String name, String cache, String method, String asked)
      throws Exception {
    try (TestServer server = new TestServer(Map.of("QUANZE_ANSWER_CACHE", cache))) {
      var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      for (int window = 0; window < WINDOWS; window++) {
        long cpu = machine.getProcessCpuTime();
        long start = System.nanoTime();
        Process client = client(server.port(), method, asked);
        if (client.waitFor() != 0) {
          throw new IllegalStateException("the load failed");
        }
        double seconds = (machine.getProcessCpuTime() - cpu) / 1e9;
        double wall = (System.nanoTime() - start) / 1e9;
        OUT.printf(
            Locale.ROOT,
            "%-32s %.3f CPU s per 1,000 (%.0f requests/s)%n",
            name,
            seconds * 1_000 / REQUESTS,
            REQUESTS / wall);
      }
    }
  }

  private static Process client(int port, String method, String asked) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            DoorLoad.class.getName(),
            Integer.toString(port),
            method,
            asked)
        .inheritIO()
        .start();
  }

  private static void load(int port, String method, String asked) throws Exception {
    byte[] request = request(method, asked).getBytes(StandardCharsets.UTF_8);
    Thread[] threads = new Thread[CONNECTIONS];
    for (int i = 0; i < CONNECTIONS; i++) {
      threads[i] = Thread.ofPlatform().start(() -> one(port, request));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static String request(String method, String asked) {
    String head = " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n";
    return method.equals("GET")
        ? "GET /graphql" + asked + head + "\r\n"
        : "POST /graphql"
            + head
            + "Content-Type: application/json\r\nContent-Length: "
            + asked.length()
            + "\r\n\r\n"
            + asked;
  }

  private static void one(int port, byte[] request) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setTcpNoDelay(true);
      byte[] answer = new byte[65_536];
      InputStream in = socket.getInputStream();
      for (int i = 0; i < REQUESTS / CONNECTIONS; i++) {
        socket.getOutputStream().write(request);
        read(in, answer);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void read(InputStream in, byte[] answer) throws IOException {
    int length = 0;
    int whole = Integer.MAX_VALUE;
    while (length < whole) {
      int count = in.read(answer, length, answer.length - length);
      if (count < 0) {
        throw new IOException("the server has closed");
      }
      length += count;
      whole = whole == Integer.MAX_VALUE ? wholeLength(answer, length) : whole;
    }
  }

  /** The length of head and body together, once the head is there. */
  private static int wholeLength(byte[] answer, int length) throws IOException {
    String text = new String(answer, 0, length, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return Integer.MAX_VALUE;
    }
    if (!text.startsWith("HTTP/1.1 200 ")) {
      throw new IOException(text);
    }
    int at = text.indexOf("Content-Length: ") + "Content-Length: ".length();
    return end + 4 + Integer.parseInt(text.substring(at, text.indexOf('\r', at)));
  }
}
