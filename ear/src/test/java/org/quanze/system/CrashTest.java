package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;
import org.quanze.system.Desk.Reviewed;

/**
 * The server or the database dies at fixed points of a publication: afterwards the whole decision
 * is there or nothing of it, no acknowledged write is lost, a retry has its effect once, and the
 * chain holds. This kills processes; it does not cut the power.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
  private static final String COUNTY = "990301";
  private static final int ROUNDS = Integer.getInteger("quanze.crashRounds", 1);
  private static final int LINES = 3;
  private static final int MOST_RETRIES = 2;

  private final Trial trial;
  private final DyingPoints points;
  private Desk desk;
  private int decisions;

  CrashTest(Trial trial) {
    this.trial = trial;
    this.points = new DyingPoints(trial.wildfly());
    this.desk = desk("");
  }

  @BeforeAll
  void prepare() {
    trial.wildfly().stop();
    points.start();
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    Grants.give(trial, "editor-b", "EDITOR", "/" + COUNTY);
    Grants.give(trial, "publisher", "FINAL_REVIEWER", "/" + COUNTY);
    Way.grant(trial, "/" + COUNTY);
    var registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"LOCAL","code":"990301","name":"示例县（崩溃测试）","level":4}],
                 "publishers":[{"division":"990301","name":"示例县人民政府（崩溃测试）"}],
                 "departments":[{"publisher":"990301","name":"示例局","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    desk =
        desk(
            anyone()
                .ask("{ department(by:{named:{publisher:\"990301\",name:\"示例局\"}}) { id } }")
                .at("/department/id")
                .asText());
  }

  private Desk desk(String unit) {
    return new Desk(trial, COUNTY, unit, "editor-b", "publisher");
  }

  @AfterAll
  void backToNormal() {
    trial.wildfly().stop();
    trial.wildfly().start();
    points.close();
  }

  @Test
  void the_server_dies_before_the_commit() {
    for (int round = 0; round < ROUNDS; round++) {
      serverDies("before-commit", 0);
    }
  }

  @Test
  void the_server_dies_between_two_tables() {
    for (int round = 0; round < ROUNDS; round++) {
      serverDies("between-tables", 0);
    }
  }

  @Test
  void the_server_dies_after_the_commit_and_before_the_answer() {
    for (int round = 0; round < ROUNDS; round++) {
      serverDies("after-commit", 1);
    }
  }

  private void serverDies(String point, int published) {
    Reviewed draft = draft();
    points.set(point);
    assertThrows(RuntimeException.class, () -> desk.approve(draft), "nobody answered");
    trial.wildfly().kill();
    points.start();
    assertEquals(decisions + published, entries(), point);
    assertRetryHasItsEffectOnce(draft);
  }

  @Test
  void the_database_dies_in_the_middle() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Reviewed draft = draft();
      points.set("wait");
      CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> desk.approve(draft));
      points.awaitReached("wait");
      trial.postgres().kill();
      JsonNode refused = answer.get(60, TimeUnit.SECONDS);
      assertEquals("FAULT", refused.at("/errors/0/extensions/code").asText(), refused.toString());
      trial.postgres().start();
      assertTrue(new Management(trial).connects("Quanze"));
      assertEquals(decisions, entries());
      assertRetryHasItsEffectOnce(draft);
    }
  }

  private void assertRetryHasItsEffectOnce(Reviewed draft) {
    JsonNode first = approveUntilAnswered(draft);
    JsonNode second = desk.approve(draft);
    decisions++;
    assertEquals(decisions, first.at("/data/reviewPass/position").asInt(), first.toString());
    assertEquals(first, second);
    assertEquals(decisions, entries());
    assertEquals(decisions * LINES, members());
  }

  /** A client that does not know whether its act was done sends it again, with the same key. */
  private JsonNode approveUntilAnswered(Reviewed draft) {
    JsonNode answer = desk.approve(draft);
    for (int i = 0; i < MOST_RETRIES && answer.path("data").isNull(); i++) {
      answer = desk.approve(draft);
    }
    return answer;
  }

  private Reviewed draft() {
    String number = "示政发〔2026〕" + (decisions + 1) + "号";
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      Map<String, Object> content =
          Contents.power(desk.unit(), "06", "示例检查（构造）" + i, "C-" + decisions + "-" + i);
      lines.add(Map.of("add", Map.of("listType", "POWER", "content", content)));
    }
    return desk.reviewed(desk.draft(Desk.decision(number, "示例县人民政府", "POWER", null), lines));
  }

  /** The number of ledger entries; the chain over them holds, without a gap. */
  private int entries() {
    JsonNode ledger =
        anyone()
            .ask(
                "{ ledger(publisher:\"990301\", first:100) { nodes { number lines previousHash"
                    + " hash } } }")
            .at("/ledger/nodes");
    String previous = HexFormat.of().formatHex(new byte[32]);
    int number = 0;
    for (JsonNode entry : ledger) {
      assertEquals(++number, entry.path("number").asInt());
      assertEquals(previous, entry.path("previousHash").asText());
      assertEquals(LINES, entry.path("lines").asInt());
      previous = entry.path("hash").asText();
    }
    return number;
  }

  private int members() {
    return anyone()
        .ask("{ powers(filter:{publisher:\"990301\"}, first:1) { totalCount } }")
        .at("/powers/totalCount")
        .asInt();
  }

  private Client anyone() {
    return Client.anonymous(trial);
  }
}
