package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quanze.run.CannotRun;
import org.quanze.run.Settings;

/**
 * W1: sixteen clerks each edit a line of a draft of their own again and again. Each edit knows the
 * version that the one before made, which is why no plain load tool can send it.
 */
final class Drafting {

  private static final int CLERKS = 16;
  private static final String SET =
      "mutation($i:ChangeSetLineInput!){ changeSetLine(input:$i) { __typename"
          + " ... on ChangeSetSaved { changeSet { id version } } ... on UserError { code messageEn } } }";

  private final Machine machine;
  private final Statements statements;
  private final List<Clerk> clerks = new ArrayList<>();
  private final int seconds;

  Drafting(
      Settings settings,
      Machine machine,
      Statements statements,
      Prefecture prefecture,
      ObjectNode content,
      int seconds) {
    this.machine = machine;
    this.statements = statements;
    this.seconds = seconds;
    // They share a token: logins of one account at one moment look like an attack.
    Desk desk = Desk.of(settings, "editor-a");
    for (int i = 0; i < CLERKS; i++) {
      clerks.add(new Clerk(desk, prefecture.top().code(), content.deepCopy(), i));
    }
  }

  Window.Measured measure() {
    try (ExecutorService room = Executors.newFixedThreadPool(CLERKS)) {
      return Window.settle(() -> window(room));
    }
  }

  private Window window(ExecutorService room) {
    Machine.Cpu before = machine.cpu();
    long countBefore = statements.count();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    List<Future<long[]>> results =
        clerks.stream().map(c -> room.submit(() -> c.work(end))).toList();
    long[] times = results.stream().flatMapToLong(f -> Arrays.stream(get(f))).sorted().toArray();
    double took = (System.nanoTime() - begin) / 1e9;
    Machine.Cpu used = machine.cpu().since(before);
    int n = times.length;
    return new Window(
        n,
        took,
        times[n / 2] / 1e6,
        times[n * 99 / 100] / 1e6,
        used.server() * 1000 / n,
        used.database() * 1000 / n,
        (double) (statements.count() - countBefore) / n,
        0,
        0);
  }

  private static long[] get(Future<long[]> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new CannotRun("An edit failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }

  /** One clerk with one draft. */
  private static final class Clerk {
    private final Desk desk;
    private final ObjectNode content;
    private final String set;
    private int version;
    private int edits;

    Clerk(Desk desk, String publisher, ObjectNode content, int number) {
      this.desk = desk;
      this.content = content;
      content.put("name", "示例草案事项（测试构造）" + number);
      ObjectNode input = Desk.JSON.createObjectNode().put("publisher", publisher);
      input.put("idempotencyKey", UUID.randomUUID().toString());
      input
          .putObject("decision")
          .put("title", "草案（测试构造）")
          .put("issuer", "示例人民政府")
          .put("openness", "PUBLIC");
      JsonNode saved =
          desk.act(
                  "mutation($i:ChangeSetCreateInput!){ changeSetCreate(input:$i) { __typename"
                      + " ... on ChangeSetSaved { changeSet { id version } }"
                      + " ... on UserError { code messageEn } } }",
                  Map.of("i", input))
              .at("/changeSetCreate/changeSet");
      this.set = saved.path("id").asText();
      this.version = saved.path("version").asInt();
    }

    /** Edits until the time is over; answers how long each edit took. */
    long[] work(long end) {
      List<Long> times = new ArrayList<>();
      while (System.nanoTime() < end) {
        long begin = System.nanoTime();
        edit();
        times.add(System.nanoTime() - begin);
      }
      return times.stream().mapToLong(Long::longValue).toArray();
    }

    private void edit() {
      content.put("name", "示例草案事项（测试构造）" + set + " " + edits++);
      ObjectNode input = Desk.JSON.createObjectNode().put("changeSet", set);
      input.put("expectedVersion", version).put("number", 1);
      input.put("idempotencyKey", UUID.randomUUID().toString());
      input
          .putObject("adjustment")
          .putObject("add")
          .put("listType", "POWER")
          .set("content", content);
      version = desk.act(SET, Map.of("i", input)).at("/changeSetLine/changeSet/version").asInt();
    }
  }
}
