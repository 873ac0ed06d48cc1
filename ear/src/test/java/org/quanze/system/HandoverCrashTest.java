package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.run.Trial;
import org.quanze.run.WildFly;
import org.quanze.system.WaitingDeeds.Deed;
import org.quanze.system.WaitingDeeds.Waiting;

/**
 * A node dies at the points of deeds between governments: both ledgers tell of the deed or neither;
 * a retry with the same key does it once. Another node lives on and publishes meanwhile: what the
 * dead one had locked is free.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverCrashTest {
  private static final int ROUNDS = Integer.getInteger("quanze.crashRounds", 1);

  /** Points before the commit, in the order of a deed. */
  private static final List<String> BEFORE =
      List.of("first-ledger", "between-tables", "between-ledgers", "state", "done");

  private static final String AFTER = "answered";

  private final WildFly node;
  private final DyingPoints points;
  private final CountyAndTowns county;
  private final WaitingDeeds deeds;
  private int kills;

  HandoverCrashTest(Trial trial) {
    this.node = trial.anotherNode();
    this.points = new DyingPoints(node);
    this.county = new CountyAndTowns(trial, "990405");
    this.deeds = new WaitingDeeds(county);
  }

  /** In short: where the second ledger would be missing, and where nobody heard the answer. */
  static Stream<Arguments> kills() {
    if (ROUNDS == 1) {
      return Stream.of(
          Arguments.of(Deed.DELEGATION, "between-ledgers"), Arguments.of(Deed.DELEGATION, AFTER));
    }
    List<Arguments> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round += 10) {
      for (Deed deed : Deed.values()) {
        BEFORE.stream()
            .filter(p -> deed != Deed.REORGANISATION || !p.equals("between-ledgers"))
            .forEach(point -> all.add(Arguments.of(deed, point)));
        all.add(Arguments.of(deed, AFTER));
      }
    }
    return all.stream();
  }

  @BeforeAll
  void start() {
    points.start();
    county.publish(
        county.town(0), county.office(0), List.of(Inputs.add(county.office(0), "T-" + Desk.key())));
  }

  @AfterAll
  void the_ledgers_are_valid(@TempDir Path folder) throws Exception {
    try {
      for (String government : List.of(county.county(), county.town(0))) {
        new OfflineVerifier(node.url(), folder).assertValid(government, county.entries(government));
      }
      System.out.println("The node was killed in the middle of deeds: " + kills);
    } finally {
      node.stop();
      points.close();
    }
  }

  @ParameterizedTest
  @MethodSource("kills")
  void both_ledgers_tell_of_it_or_neither_and_a_retry_does_it_once(Deed deed, String point) {
    Waiting waiting = deeds.prepare(deed);
    int gave = county.entries(county.county()) + 1;
    int got = county.entries(county.town(0));
    points.set(point);
    assertThrows(
        RuntimeException.class,
        () -> waiting.act().by(county.client().at(node.url()), waiting.input()));
    node.kill();
    kills++;
    System.out.println("A node died within " + deed + " at " + point);
    county.powers(1);
    points.start();
    int done = point.equals(AFTER) ? 1 : 0;
    assertLedgers(gave, got, done, waiting, deed + " at " + point);
    JsonNode first = waiting.act().by(county.client().at(node.url()), waiting.input());
    assertEquals("", first.path("code").asText(), first.toString());
    assertEquals(first, waiting.act().by(county.client(), waiting.input()));
    assertLedgers(gave, got, 1, waiting, deed + " again");
  }

  /** The same deeds, when nobody dies. */
  @ParameterizedTest
  @EnumSource(Deed.class)
  void a_deed_is_told_by_its_ledgers_once_however_often_it_is_sent(Deed deed) {
    Waiting waiting = deeds.prepare(deed);
    int gave = county.entries(county.county());
    int got = county.entries(county.town(0));
    JsonNode first = waiting.act().by(county.client().at(node.url()), waiting.input());
    assertEquals("", first.path("code").asText(), first.toString());
    assertEquals(first, waiting.act().by(county.client(), waiting.input()));
    assertLedgers(gave, got, 1, waiting, deed.toString());
  }

  private void assertLedgers(int gave, int got, int done, Waiting waiting, String what) {
    assertEquals(gave + done, county.entries(county.county()), what);
    int second = waiting.ledgers() == 2 ? done : 0;
    assertEquals(got + second, county.entries(county.town(0)), what);
  }
}
