package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** Parts fail one by one; the others answer honestly, and all recovers. */
@ExtendWith(TheTrial.class)
class FaultTest {
  private final Trial trial;

  FaultTest(Trial trial) {
    this.trial = trial;
  }

  @Test
  void without_keycloak_tokens_are_refused_or_put_off_and_the_public_reads_on() {
    String whoami = trial.settings().url() + "/whoami";
    String good = "Bearer " + new Tokens(trial).of("editor-a");
    trial.keycloak().stop();
    trial.wildfly().kill(); // forgets the keys that it knew
    trial.wildfly().start();
    assertEquals(200, Http.get(whoami).statusCode());
    assertEquals(401, Http.get(whoami, "Authorization", "Bearer garbage").statusCode());
    HttpResponse<String> putOff = Http.get(whoami, "Authorization", good);
    assertEquals(503, putOff.statusCode(), putOff.body());
    assertTrue(putOff.body().contains("\"code\":\"IDENTITY_UNAVAILABLE\""), putOff.body());
    trial.keycloak().start();
    assertEquals(200, Http.get(whoami, "Authorization", good).statusCode());
    trial.keycloak().stop();
    assertEquals(200, Http.get(whoami, "Authorization", good).statusCode(), "by known keys");
    trial.keycloak().start();
  }

  @Test
  void a_killed_database_comes_back_with_what_was_acknowledged() throws Exception {
    asOwner("CREATE TABLE survivor (id int); INSERT INTO survivor VALUES (1)");
    trial.postgres().kill();
    assertThrows(SQLException.class, () -> asOwner("SELECT 1"));
    trial.postgres().start();
    assertEquals(1, count("SELECT count(*) FROM survivor"));
    asOwner("DROP TABLE survivor");
    assertEquals(200, Http.get(trial.settings().url() + "/whoami").statusCode());
    Management management = new Management(trial);
    assertTrue(management.connects("Quanze"), "the server finds its way back");
    assertTrue(management.connects("QuanzeOwner"));
  }

  /**
   * The pools find stale connections out by themselves, not by failing one client after another.
   */
  @Test
  void a_killed_database_costs_one_failed_question_and_one_failed_act_at_most() throws Exception {
    Client anyone = Client.anonymous(trial);
    Client editor = Client.of(trial, "editor-a");
    atOnce(i -> question(anyone, "before" + i));
    atOnce(i -> act(editor));
    trial.postgres().kill();
    trial.postgres().start();
    int questions = 0;
    int acts = 0;
    for (int i = 0; i < 20; i++) {
      questions += isAnswered(question(anyone, "after" + i)) ? 0 : 1;
      acts += isAnswered(act(editor)) ? 0 : 1;
    }
    System.out.println(
        "After the database came back failed: questions " + questions + ", acts " + acts);
    assertTrue(questions <= 1, questions + " of 20 questions failed");
    assertTrue(acts <= 1, acts + " of 20 acts failed");
  }

  /** Fills a pool: ten ask at once; what an earlier test broke may fail some. */
  private static void atOnce(IntFunction<JsonNode> ask) throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(10)) {
      List<Callable<JsonNode>> asked = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        int number = i;
        asked.add(() -> ask.apply(number));
      }
      long answered = many.invokeAll(asked).stream().filter(a -> isAnswered(a.resultNow())).count();
      assertTrue(answered > 0, "nobody was answered");
    }
  }

  private static boolean isAnswered(JsonNode answer) {
    return answer.path("data").isObject();
  }

  /** A question that is not kept, because nobody asked it under that name. */
  private static JsonNode question(Client client, String name) {
    return client.answer("{ " + name + ": divisions { code } }", Map.of());
  }

  /** An act that the database is asked for, and that finds nothing to do. */
  private static JsonNode act(Client client) {
    byte[] id = ("ChangeSet:" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    return client.answer(
        "mutation($i:ChangeSetWithdrawInput!){ changeSetWithdraw(input:$i) { __typename } }",
        Map.of(
            "i",
            Map.of(
                "changeSet", Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                "expectedVersion", 1,
                "idempotencyKey", Desk.key())));
  }

  @Test
  void a_lock_file_that_names_a_stranger_does_not_hinder_the_database() throws Exception {
    trial.postgres().stop();
    String stranger = ProcessHandle.current().pid() + "\n" + trial.settings().home() + "\n";
    Files.writeString(trial.settings().home().resolve("postgres/postmaster.pid"), stranger);
    trial.postgres().start();
    assertEquals(1, count("SELECT 1"));
  }

  @Test
  void the_database_keeps_its_promises() throws SQLException {
    for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
      assertEquals("on", text("SHOW " + setting), setting);
    }
    assertEquals("on", text("SHOW data_checksums"));
    assertEquals("UTF8", text("SHOW server_encoding"));
  }

  @Test
  void the_application_owns_nothing() throws SQLException {
    try (Connection application = connect("quanze_app");
        Statement statement = application.createStatement()) {
      assertThrows(SQLException.class, () -> statement.execute("CREATE TABLE mine (id int)"));
      assertThrows(SQLException.class, () -> statement.execute("CREATE SCHEMA mine"));
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner = connect("quanze_owner");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String sql) throws SQLException {
    return Integer.parseInt(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Connection owner = connect("quanze_owner");
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(trial.postgres().jdbcUrl(), role, trial.secret(role));
  }
}
