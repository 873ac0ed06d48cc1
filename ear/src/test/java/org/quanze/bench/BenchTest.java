package org.quanze.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark's way at a size that takes a minute: constructed data come in through the doors,
 * the decisions of their second edition are published, and the editions differ as the data say. It
 * measures nothing: what measures is not needed for this.
 */
class BenchTest {

  private static final double FACTOR = 0.02;

  @Test
  void constructed_data_come_in_and_the_editions_differ_as_they_say(@TempDir Path home)
      throws Exception {
    Path checkout = Path.of(System.getProperty("quanze.checkout", "..")).toAbsolutePath();
    Path out = home.resolve("report");
    BenchOptions options =
        new BenchOptions(
            checkout.normalize(),
            home,
            FACTOR,
            1,
            1,
            1,
            false,
            true,
            true,
            List.of("nothing"),
            out);
    new Bench(options).run();

    JsonNode report = Desk.JSON.readTree(out.resolve("bench.json").toFile());
    JsonNode truth =
        Desk.JSON.readTree(report.path("differences, as many as the data say").asText());
    assertTrue(truth.path("removed").asInt() > 0, report.toString());
    assertTrue(truth.path("added").asInt() > 0, report.toString());
    assertTrue(truth.path("changed").asInt() > 0, report.toString());
    assertEquals(0, report.path("works").size());
  }
}
