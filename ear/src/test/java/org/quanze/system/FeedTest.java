package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/**
 * Somebody follows the changes of a city on the running system: woken after a publication, asks
 * what is new, and gets exactly that. The city is constructed.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

  private static final String CITY = "990385";
  private static final String ISSUER = "示例推送市人民政府";
  private static final String FILTER = "?publisher=" + CITY;

  private final Trial trial;
  private final Client anyone;
  private String unit = "";
  private int published;

  FeedTest(Trial trial) {
    this.trial = trial;
    this.anyone = Client.anonymous(trial);
  }

  @BeforeAll
  void register() {
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"GB2260","code":"990385","name":"示例推送市","level":3}],
                 "publishers":[{"division":"990385","name":"示例推送市人民政府"}],
                 "departments":[{"publisher":"990385","name":"示例推送局","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    Grants.give(trial, "editor-a", "EDITOR", "/" + CITY);
    Grants.give(trial, "publisher", "FINAL_REVIEWER", "/" + CITY);
    Way.grant(trial, "/" + CITY);
    unit =
        anyone
            .ask("{ department(by:{named:{publisher:\"990385\",name:\"示例推送局\"}}) { id } }")
            .at("/department/id")
            .asText();
    publish("甲");
  }

  /** Publishes an item of a name. */
  private void publish(String name) {
    published++;
    Map<String, Object> content = Contents.power(unit, "01", "示例推送" + name, "PUSH-" + published);
    new Desk(trial, CITY, unit, "editor-a", "publisher")
        .publish(
            Desk.decision("示推发〔2026〕" + published + "号", ISSUER, "POWER", published),
            List.of(Map.of("add", Map.of("listType", "POWER", "content", content))));
  }

  private JsonNode changes(@Nullable String after) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("a", after);
    return anyone
        .ask(
            "query($a: String) { changes(filter: { publisher: \"990385\" }, first: 100, after: $a)"
                + " { pageInfo { endCursor hasNextPage } nodes { name movement edition address"
                + " decision { documentNumber } } } }",
            variables)
        .path("changes");
  }

  @Test
  void who_listens_is_woken_and_gets_exactly_the_lines_that_were_published() throws Exception {
    try (Listening listening = new Listening(anyone.listen("/feed" + FILTER))) {
      String start = listening.next("id: ", 10);
      assertEquals(0, changes(start).path("nodes").size());
      publish("乙");
      String woken = listening.next("id: ", 10);
      JsonNode news = changes(start);
      assertEquals(1, news.path("nodes").size(), news.toString());
      assertEquals("示例推送乙", news.at("/nodes/0/name").asText());
      assertEquals("ADDED", news.at("/nodes/0/movement").asText());
      assertEquals(published, news.at("/nodes/0/edition").asInt());
      assertEquals(woken, news.at("/pageInfo/endCursor").asText());
      assertEquals(200, anyone.get(news.at("/nodes/0/address").asText()).statusCode());
      // Longer than the server waits for a client that says nothing.
      listening.next(":", 30);
      listening.next(":", 30);
      publish("丙");
      listening.next("id: ", 10);
      assertEquals("示例推送丙", changes(woken).at("/nodes/0/name").asText());
      assertEquals(1, changes(woken).path("nodes").size());
    }
  }

  @Test
  void who_comes_again_hears_what_was_missed() throws Exception {
    String last;
    try (Listening listening = new Listening(anyone.listen("/feed" + FILTER))) {
      last = listening.next("id: ", 10);
    }
    publish("丁");
    try (Listening listening =
        new Listening(anyone.listen("/feed" + FILTER, "Last-Event-ID", last))) {
      listening.next("id: ", 10);
    }
    assertEquals(List.of("示例推送丁"), changes(last).path("nodes").findValuesAsText("name"));
  }

  @Test
  void the_list_has_an_atom_feed_that_is_sent_once() {
    String address = "/feed/lists/" + CITY + "/POWER.atom";
    HttpResponse<String> feed = anyone.get(address);
    assertEquals(200, feed.statusCode(), feed.body());
    assertTrue(feed.body().contains("新增：示例推送甲（PUSH-1）"), feed.body());
    assertTrue(feed.body().contains("href=\"" + trial.settings().url() + "/items/"), feed.body());
    HttpResponse<String> again =
        Http.get(
            trial.settings().url() + address,
            "If-None-Match",
            feed.headers().firstValue("ETag").orElseThrow());
    assertEquals(304, again.statusCode());
    assertEquals(404, anyone.get("/feed/lists/" + CITY + "/SERVICE_MATTER.atom").statusCode());
  }

  @Test
  void a_bad_token_is_nobody_here_either() {
    for (String address : List.of("/feed", "/feed/lists/" + CITY + "/POWER.atom")) {
      HttpResponse<String> answer =
          Http.get(trial.settings().url() + address, "Authorization", "Bearer none");
      assertEquals(401, answer.statusCode(), address);
    }
  }
}
