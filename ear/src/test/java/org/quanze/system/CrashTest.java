package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.byteman.agent.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

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

  private final Trial trial;
  private Path flags = Path.of("");
  private String unit = "";
  private int decisions;

  CrashTest(Trial trial) {
    this.trial = trial;
  }

  @BeforeAll
  void prepare() throws IOException {
    flags = Files.createTempDirectory("quanze-crash");
    Files.writeString(flags.resolve("points.btm"), points());
    trial.wildfly().stop();
    startWithPoints();
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    Grants.give(trial, "editor-b", "EDITOR", "/" + COUNTY);
    Grants.give(trial, "publisher", "PUBLISHER", "/" + COUNTY);
    var registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"LOCAL","code":"990301","name":"示例县（崩溃测试）","level":4}],
                 "publishers":[{"division":"990301","name":"示例县人民政府（崩溃测试）"}],
                 "departments":[{"publisher":"990301","name":"示例局","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    unit =
        anyone()
            .ask("{ department(by:{named:{publisher:\"990301\",name:\"示例局\"}}) { id } }")
            .at("/department/id")
            .asText();
  }

  @AfterAll
  void backToNormal() {
    trial.wildfly().stop();
    trial.wildfly().start();
    TheTrial.delete(flags);
  }

  /** Where the server dies when the flag of that name is there; the flag goes with it. */
  private String points() {
    return rule("before-commit", "org.quanze.edition.ReleaseChangeSet", "release", "AT EXIT")
        + rule("between-tables", "org.quanze.adjustment.LedgerLines", "add", "AT ENTRY")
        + rule(
            "after-commit",
            "org.quanze.web.adjustment.DraftMutations",
            "release",
            "AFTER INVOKE org.quanze.edition.ReleaseChangeSet.release")
        + """
          RULE wait for the database to die
          CLASS org.quanze.adjustment.LedgerLines
          METHOD add
          AT ENTRY
          IF java.nio.file.Files.deleteIfExists(java.nio.file.Paths.get(java.net.URI.create("%s")))
          DO delay(3000)
          ENDRULE
          """
            .formatted(flags.resolve("wait").toUri());
  }

  private String rule(String name, String type, String method, String place) {
    return """
        RULE %s
        CLASS %s
        METHOD %s
        %s
        IF java.nio.file.Files.deleteIfExists(java.nio.file.Paths.get(java.net.URI.create("%s")))
        DO killJVM()
        ENDRULE
        """
        .formatted(name, type, method, place, flags.resolve(name).toUri());
  }

  @Test
  void the_server_dies_before_the_commit() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      serverDies("before-commit", 0);
    }
  }

  @Test
  void the_server_dies_between_two_tables() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      serverDies("between-tables", 0);
    }
  }

  @Test
  void the_server_dies_after_the_commit_and_before_the_answer() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      serverDies("after-commit", 1);
    }
  }

  private void serverDies(String point, int published) throws IOException {
    Draft draft = draft();
    Files.createFile(flags.resolve(point));
    assertThrows(RuntimeException.class, () -> release(draft), "nobody answered");
    trial.wildfly().kill();
    startWithPoints();
    assertEquals(decisions + published, entries(), point);
    assertRetryHasItsEffectOnce(draft);
  }

  private void startWithPoints() {
    try {
      Path agent = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      trial
          .wildfly()
          .start(
              Map.of(
                  "QUANZE_JAVA_OPTS",
                  "-javaagent:" + agent + "=script:" + flags.resolve("points.btm")));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_database_dies_in_the_middle() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Draft draft = draft();
      Files.createFile(flags.resolve("wait"));
      CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> release(draft));
      for (int i = 0; i < 1_000 && Files.exists(flags.resolve("wait")); i++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertTrue(Files.notExists(flags.resolve("wait")), "the publication is under way");
      trial.postgres().kill();
      JsonNode refused = answer.get(60, TimeUnit.SECONDS);
      assertEquals("FAULT", refused.at("/errors/0/extensions/code").asText(), refused.toString());
      trial.postgres().start();
      assertTrue(new Management(trial).connects("Quanze"));
      assertEquals(decisions, entries());
      assertRetryHasItsEffectOnce(draft);
    }
  }

  private void assertRetryHasItsEffectOnce(Draft draft) {
    JsonNode first = releaseUntilAnswered(draft);
    JsonNode second = release(draft);
    decisions++;
    assertEquals(decisions, first.at("/data/changeSetRelease/position").asInt(), first.toString());
    assertEquals(first, second);
    assertEquals(decisions, entries());
    assertEquals(decisions * LINES, members());
  }

  /** A client that does not know whether its act was done sends it again, with the same key. */
  private JsonNode releaseUntilAnswered(Draft draft) {
    JsonNode answer = release(draft);
    for (int i = 0; i < 20 && answer.path("data").isNull(); i++) {
      answer = release(draft);
    }
    return answer;
  }

  /** A draft that waits for its release, with the key of the one act. */
  private record Draft(String changeSet, int version, String key) {}

  private Draft draft() {
    Client editor = Client.of(trial, "editor-b");
    String number = "示政发〔2026〕" + (decisions + 1) + "号";
    Map<String, Object> decision =
        Map.of(
            "title",
            "崩溃测试（构造）",
            "issuer",
            "示例县人民政府",
            "openness",
            "PUBLIC",
            "documentNumber",
            number);
    JsonNode created =
        editor.ask(
            "mutation($i:ChangeSetCreateInput!){ changeSetCreate(input:$i) {"
                + " ... on ChangeSetSaved { changeSet { id } } } }",
            Map.of(
                "i",
                Map.of(
                    "publisher",
                    COUNTY,
                    "department",
                    unit,
                    "decision",
                    decision,
                    "idempotencyKey",
                    key())));
    String id = created.at("/changeSetCreate/changeSet/id").asText();
    for (int line = 1; line <= LINES; line++) {
      JsonNode saved =
          editor.ask(
              "mutation($i:ChangeSetLineInput!){ changeSetLine(input:$i) { __typename } }",
              Map.of(
                  "i",
                  Map.of(
                      "changeSet",
                      id,
                      "expectedVersion",
                      line,
                      "number",
                      line,
                      "adjustment",
                      Map.of("add", add()),
                      "idempotencyKey",
                      key())));
      assertEquals("ChangeSetSaved", saved.at("/changeSetLine/__typename").asText());
    }
    return new Draft(id, LINES + 1, key());
  }

  private Map<String, Object> add() {
    List<Map<String, Object>> elements = new ArrayList<>();
    for (String[] row :
        new String[][] {
          {"legalBases", "instrument"}, {"responsibilities", "text"},
          {"accountability", "text"}, {"steps", "name"}
        }) {
      elements.add(
          Map.of("key", row[0], "rows", List.of(List.of(Map.of("key", row[1], "text", "测试构造")))));
    }
    elements.add(Map.of("key", "supervisionPhone", "text", "0000-0000000"));
    return Map.of(
        "listType",
        "POWER",
        "content",
        Map.of(
            "name",
            "示例检查（构造）" + key(),
            "category",
            "06",
            "department",
            unit,
            "openness",
            "PUBLIC",
            "elements",
            elements));
  }

  private JsonNode release(Draft draft) {
    return Client.of(trial, "publisher")
        .answer(
            "mutation($i:ChangeSetReleaseInput!){ changeSetRelease(input:$i) { __typename"
                + " ... on DecisionPublished { position }"
                + " ... on UserError { code messageEn } } }",
            Map.of(
                "i",
                Map.of(
                    "changeSet", draft.changeSet(),
                    "expectedVersion", draft.version(),
                    "idempotencyKey", draft.key())));
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

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
