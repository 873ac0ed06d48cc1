package org.quanze.web.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.County;
import org.quanze.web.testing.OpenRegistry;
import org.quanze.web.testing.ServletServer;

/** The feed's wake-up over HTTP: it says that there is something, to those whom it concerns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedDoorTest {

  private static final int THREADS = 2;

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局");
  private final HttpClient client = HttpClient.newHttpClient();
  private final FeedStreams streams = open.registry().get(FeedStreams.class);
  private final List<Listener> listeners = new ArrayList<>();
  private ServletServer server;
  private int items;

  @BeforeAll
  void publish() throws Exception {
    county.today(LocalDate.of(2026, 3, 2));
    county.opened(COUNTY, "民政局", "项", 2);
    county.opened(TOWN, "镇办", "镇", 2);
    server = new ServletServer(List.of(open.registry().get(FeedServlet.class)), THREADS);
  }

  @AfterEach
  void leave() {
    listeners.forEach(Listener::close);
    listeners.clear();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (streams.count() > 0 && System.nanoTime() < end) {
      streams.beat();
      Thread.onSpinWait();
    }
    assertEquals(0, streams.count(), "who is gone holds no place");
  }

  @AfterAll
  void close() {
    server.close();
    open.close();
  }

  /** Somebody who listens, and the cursors that they hear. */
  private final class Listener implements AutoCloseable {
    private final BlockingQueue<String> cursors = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final Thread reading;

    Listener(String query, @Nullable String last) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.url() + "/feed" + query));
      if (last != null) {
        request.header("Last-Event-ID", last);
      }
      HttpResponse<Stream<String>> answer = client.send(request.build(), BodyHandlers.ofLines());
      assertEquals(200, answer.statusCode());
      assertEquals(
          "text/event-stream;charset=utf-8",
          answer.headers().firstValue("Content-Type").orElseThrow());
      lines = answer.body();
      reading = Thread.ofVirtual().start(() -> listen());
      listeners.add(this);
    }

    private void listen() {
      try {
        lines
            .filter(line -> line.startsWith("id: "))
            .forEach(line -> cursors.add(line.substring(4)));
      } catch (RuntimeException over) {
        cursors.add("over");
      }
    }

    @Nullable String hears(int seconds) throws InterruptedException {
      return cursors.poll(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      lines.close();
      reading.interrupt();
    }
  }

  private void decide(String government, String unit) {
    items++;
    county.decide(government, county.add("新" + items, unit, "02"));
  }

  private JsonNode changes(@Nullable Map<String, Object> filter, String after) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("f", filter);
    variables.put("a", after);
    return new ObjectMapper()
        .<JsonNode>valueToTree(
            open.ask(
                "query ($f: PublishedChangeFilter, $a: String) { changes(filter: $f, first: 100, after: $a)"
                    + " { pageInfo { endCursor } nodes { name } } }",
                null,
                variables))
        .path("changes");
  }

  @Test
  void who_listens_is_told_where_the_feed_stands_and_then_when_it_goes_on() throws Exception {
    Listener listener = new Listener("", null);
    String start = listener.hears(5);
    assertEquals(0, changes(null, String.valueOf(start)).path("nodes").size());
    decide(TOWN, "镇办");
    String woken = listener.hears(5);
    assertNotEquals(start, woken);
    JsonNode news = changes(null, String.valueOf(start));
    assertEquals(List.of("新" + items), news.path("nodes").findValuesAsText("name"));
    assertEquals(woken, news.at("/pageInfo/endCursor").asText());
  }

  @Test
  void who_wants_one_government_is_not_woken_for_another() throws Exception {
    Listener town = new Listener("?publisher=" + TOWN, null);
    Listener all = new Listener("", null);
    String start = town.hears(5);
    all.hears(5);
    decide(COUNTY, "民政局");
    assertTrue(all.hears(5) != null);
    assertNull(town.hears(1));
    decide(TOWN, "镇办");
    assertTrue(town.hears(5) != null);
    assertEquals(1, changes(Map.of("publisher", TOWN), String.valueOf(start)).path("nodes").size());
  }

  @Test
  void who_comes_again_hears_at_once_what_was_missed_and_else_nothing() throws Exception {
    Listener first = new Listener("?branch=" + COUNTY, null);
    String last = first.hears(5);
    first.close();
    assertNull(new Listener("?branch=" + COUNTY, last).hears(1));
    assertNull(new Listener("?branch=" + COUNTY + "&after=" + last, null).hears(1));
    decide(TOWN, "镇办");
    String woken = new Listener("?branch=" + COUNTY, last).hears(5);
    assertTrue(woken != null && !woken.equals(last));
  }

  @Test
  void many_streams_are_held_by_few_threads_and_all_are_woken() throws Exception {
    for (int i = 0; i < 20 * THREADS; i++) {
      assertTrue(new Listener("", null).hears(5) != null);
    }
    assertTrue(streams.count() >= 20 * THREADS);
    decide(TOWN, "镇办");
    for (Listener listener : listeners) {
      assertTrue(listener.hears(5) != null);
    }
  }

  private HttpResponse<String> sent(String method, String query) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + "/feed" + query))
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void what_cannot_be_listened_to_is_refused() throws Exception {
    assertEquals(404, sent("GET", "?publisher=990999").statusCode());
    assertEquals(404, sent("GET", "?listType=NONE").statusCode());
    assertEquals(404, sent("GET", "?branch=990999").statusCode());
    for (String bad :
        List.of("movement=NONE", "item=AAAA", "after=AAAA", "kind=%00", "kind=a%20b")) {
      HttpResponse<String> answer = sent("GET", "?" + bad);
      assertEquals(422, answer.statusCode(), bad);
      assertTrue(answer.body().contains("FIL-04"), answer.body());
    }
    HttpResponse<String> post = sent("POST", "");
    assertEquals(405, post.statusCode());
    assertEquals("GET", post.headers().firstValue("Allow").orElseThrow());
    assertEquals(405, sent("HEAD", "").statusCode());
  }

  @Test
  void more_than_a_node_holds_are_asked_to_come_later() throws Exception {
    for (int i = 0; i < FeedStreams.MOST_STREAMS; i++) {
      new Listener("", null);
    }
    HttpResponse<String> answer = sent("GET", "");
    assertEquals(503, answer.statusCode());
    assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(answer.body().contains("FIL-10"), answer.body());
  }
}
