package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody who listens to a stream of events: its lines as they come. */
final class Listening implements AutoCloseable {

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final Stream<String> lines;

  Listening(HttpResponse<Stream<String>> answer) {
    assertEquals(200, answer.statusCode());
    lines = answer.body();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                lines.forEach(heard::add);
              } catch (RuntimeException left) {
                heard.add("left");
              }
            });
  }

  /** The next line that begins so; a failure if none comes in time. */
  String next(String beginning, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    String line = "";
    while (line != null && !line.startsWith(beginning)) {
      line = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    assertNotNull(line, "nothing that begins with " + beginning);
    return line.substring(beginning.length());
  }

  @Override
  public void close() {
    lines.close();
  }
}
