package org.quanze.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.quanze.testing.County;
import org.quanze.testing.SharedData;

/** Published decisions with figures, and constructed counties on which they are played. */
abstract class PlayedDecisions {

  static final LocalDate OPENING = LocalDate.of(2026, 1, 5);
  static final LocalDate DECIDED = LocalDate.of(2026, 2, 2);

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  final County county(String... units) {
    County county = new County(units);
    open.add(county);
    county.today(OPENING);
    return county;
  }

  static JsonNode fixture(String id) throws IOException {
    JsonNode all =
        new ObjectMapper().readTree(SharedData.file("adjustment_fixtures.json").path().toFile());
    for (JsonNode fixture : all.path("fixtures")) {
      if (fixture.path("id").asText().equals(id)) {
        return fixture;
      }
    }
    throw new IllegalStateException(id);
  }
}
