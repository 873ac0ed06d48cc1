package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.run.Trial;
import org.quanze.run.WildFly;
import org.quanze.system.WaitingDeeds.Deed;
import org.quanze.system.WaitingDeeds.Waiting;

/**
 * A node dies while it is within deeds between governments, one of each kind, each at a point of
 * its own and in a county of its own: both ledgers tell of a deed or neither; a retry with the same
 * key does it once. Another node lives on and publishes meanwhile: what the dead one had locked is
 * free. Six rounds, of one start of the server each, bring every deed to every point.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverCrashTest {
  private static final int ROUNDS = Integer.getInteger("quanze.crashRounds", 1);

  /**
   * Points at which a deed stands when the node dies. The one that is committed comes first, since
   * the last holds the revision that all of them raise.
   */
  private static final List<String> POINTS =
      List.of("answered", "first-ledger", "between-tables", "between-ledgers", "state", "done");

  private static final List<Deed> DEEDS = List.copyOf(EnumSet.allOf(Deed.class));

  private final WildFly node;
  private final DyingPoints points;
  private final Map<Deed, CountyAndTowns> counties = new EnumMap<>(Deed.class);
  private final Map<String, Integer> kills = new TreeMap<>();
  private final ExecutorService clients = Executors.newCachedThreadPool();

  HandoverCrashTest(Trial trial) {
    this.node = trial.anotherNode();
    this.points = new DyingPoints(node);
    for (Deed deed : DEEDS) {
      counties.put(deed, new CountyAndTowns(trial, "99047" + counties.size()));
    }
  }

  /** In short one, in which every deed is killed once. */
  static IntStream rounds() {
    return IntStream.range(0, ROUNDS == 1 ? 1 : POINTS.size() * Math.max(1, ROUNDS / 10));
  }

  private CountyAndTowns county(Deed deed) {
    return Objects.requireNonNull(counties.get(deed));
  }

  @BeforeAll
  void start() {
    points.start();
    counties
        .values()
        .forEach(
            c ->
                c.publish(
                    c.town(0), c.office(0), List.of(Inputs.add(c.office(0), "T-" + Desk.key()))));
  }

  @AfterAll
  void the_ledgers_are_valid(@TempDir Path folder) throws Exception {
    try {
      for (CountyAndTowns county : counties.values()) {
        for (String government : List.of(county.county(), county.town(0))) {
          new OfflineVerifier(node.url(), folder)
              .assertValid(government, county.entries(government));
        }
      }
      System.out.println("The node was killed in the middle of deeds: " + kills);
    } finally {
      clients.shutdownNow();
      node.stop();
      points.close();
    }
  }

  /** A deed under way, with what its ledgers told before. */
  private final class Dying {
    private final Deed deed;
    private final String point;
    private final CountyAndTowns county;
    private final Waiting waiting;
    private final int gave;
    private final int got;

    Dying(Deed deed, String point) {
      this.deed = deed;
      // One ledger has nothing between it and a second one.
      boolean alone = deed == Deed.REORGANISATION && point.equals("between-ledgers");
      this.point = alone ? "state" : point;
      this.county = county(deed);
      this.waiting = new WaitingDeeds(county).prepare(deed);
      this.gave = county.entries(county.county());
      this.got = county.entries(county.town(0));
    }

    /** Begins it at the node, and waits until it stands at its point. */
    CompletableFuture<JsonNode> begin() throws InterruptedException {
      points.set("at-" + point);
      Client client = county.approver().at(node.url());
      CompletableFuture<JsonNode> answer =
          CompletableFuture.supplyAsync(() -> waiting.act().by(client, waiting.input()), clients);
      points.awaitReached("at-" + point);
      return answer;
    }

    void died() {
      kills.merge(deed + " at " + point, 1, Integer::sum);
      assertLedgers(0, point.equals("answered") ? 1 : 0, "after the death");
      county.powers(1);
    }

    /** Both ledgers tell of it once, however often and wherever it is sent again. */
    void doneOnce(int published) {
      JsonNode first = waiting.act().by(county.approver().at(node.url()), waiting.input());
      assertEquals("", first.path("code").asText(), this + first.toString());
      assertEquals(first, waiting.act().by(county.approver(), waiting.input()), toString());
      assertLedgers(published, 1, "again");
    }

    private void assertLedgers(int published, int done, String when) {
      assertEquals(gave + published + done, county.entries(county.county()), this + when);
      int second = waiting.ledgers() == 2 ? done : 0;
      assertEquals(got + second, county.entries(county.town(0)), this + when);
    }

    @Override
    public String toString() {
      return deed + " at " + point + ": ";
    }
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void both_ledgers_tell_of_it_or_neither_and_a_retry_does_it_once(int round)
      throws InterruptedException {
    List<Dying> all = new ArrayList<>();
    for (int i = 0; i < POINTS.size(); i++) {
      all.add(new Dying(DEEDS.get((i + round) % DEEDS.size()), POINTS.get(i)));
    }
    List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
    for (Dying deed : all) {
      answers.add(deed.begin());
    }
    node.kill();
    answers.forEach(a -> assertThrows(CompletionException.class, a::join, "nobody answered"));
    all.forEach(Dying::died);
    points.start();
    all.forEach(deed -> deed.doneOnce(1));
  }

  /** The same deeds, when nobody dies. */
  @ParameterizedTest
  @EnumSource(Deed.class)
  void a_deed_is_told_by_its_ledgers_once_however_often_it_is_sent(Deed deed) {
    new Dying(deed, "none").doneOnce(0);
  }
}
