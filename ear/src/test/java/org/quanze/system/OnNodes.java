package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.system.Rivals.MANY;
import static org.quanze.system.Rivals.atOnce;
import static org.quanze.system.Rivals.counted;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.run.Trial;
import org.quanze.system.Governments.Ready;

/**
 * Fifty clients at one moment on one object: one wins, and the others hear that somebody was
 * faster, and what stands now. Nobody meets a fault. In the end the ledgers are dense, and valid
 * for somebody outside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnNodes {
  private final CountyAndTowns county;
  private final Fresh<Rivals> rivals;

  OnNodes(Trial trial, String code) {
    this.county = new CountyAndTowns(trial, code);
    this.rivals = new Fresh<>(() -> new Rivals(trial, nodes()));
  }

  /** The addresses of the nodes over which the clients are spread. */
  abstract List<String> nodes();

  static IntStream rounds() {
    return IntStream.rangeClosed(1, Integer.getInteger("quanze.races", 1));
  }

  CountyAndTowns county() {
    return county;
  }

  Rivals rivals() {
    return rivals.get();
  }

  /** Whatever the nodes need before the first race. */
  void begin() {}

  /** Whatever the nodes need after the last. */
  void end() {}

  @BeforeAll
  void beginNodes() {
    begin();
  }

  /** In the end; every race has left its entries here. */
  @AfterAll
  void the_ledgers_are_dense_and_valid(@TempDir Path folder) throws Exception {
    try {
      assertTrue(county.entries(county.county()) > 0);
      for (String government : county.governments()) {
        int entries = county.entries(government);
        System.out.println("Entries of " + government + " after the races: " + entries);
        for (String node : entries == 0 ? List.<String>of() : nodes()) {
          new OfflineVerifier(node, folder).assertValid(government, entries);
        }
      }
    } finally {
      end();
    }
  }

  /** One winner, and what all others heard. */
  static void assertOneWins(String winner, String loser, List<JsonNode> answers) {
    assertEquals(Map.of(winner, 1, loser, MANY - 1), counted(answers));
  }

  /** A draft of each, with the same line. */
  List<Ready> drafts(String government, String unit, Map<String, Object> line) throws Exception {
    return atOnce(i -> county.draft(rivals().client(i), government, unit, List.of(line)));
  }

  /** A draft of the bureau that adds a power. */
  Ready draft(int by) {
    return county.draft(
        rivals().client(by),
        county.county(),
        county.bureau(),
        List.of(Inputs.add(county.bureau(), "R-" + Desk.key())));
  }

  /** The drafts of all, handed in and reviewed; each waits for its last step. */
  List<Map<String, Object>> reviewed(List<Ready> drafts) throws Exception {
    return atOnce(i -> county.last(rivals().client(i), drafts.get(i)));
  }

  /** The last step of a draft, by somebody else than who made it. */
  JsonNode release(int i, List<Map<String, Object>> reviewed) {
    return Act.PASS.once(rivals().client(i + nodes().size()), reviewed.get(i));
  }
}
