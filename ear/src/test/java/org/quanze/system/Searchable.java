package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.quanze.run.Trial;

/** The index of the search follows the registry in its own time, and a new one is built first. */
final class Searchable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String BOTH =
      """
      { list(by: { of: { publisher: "990100", listType: "SERVICE_MATTER" } }) {
          currentEdition { members } }
        search(filter: { publisher: "990100", listType: "SERVICE_MATTER" }) { totalCount } }""";

  private Searchable() {}

  /** Waits until the search finds as many of the sample's matters as their list has. */
  static void awaitTheSample(Trial trial) {
    Client anyone = Client.anonymous(trial);
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode answer = anyone.answer(BOTH, Map.of());
    while (!isWhole(answer)) {
      assertTrue(System.nanoTime() < end, answer.toString());
      pause();
      answer = anyone.answer(BOTH, Map.of());
    }
  }

  private static boolean isWhole(JsonNode answer) {
    int members = answer.at("/data/list/currentEdition/members").asInt(-1);
    return members > 0 && answer.at("/data/search/totalCount").asInt() == members;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
