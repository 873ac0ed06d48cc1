package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Openness;
import org.quanze.testing.Contents;
import org.quanze.testing.County;
import org.quanze.web.testing.OpenRegistry;

/** An item that is renamed as it stops being public goes under the name that was public. */
class HiddenNameTest {

  private static final String LINES =
      "{ decisions(publisher: \"990201\", first: 1) { nodes { lines(first: 10) { nodes {"
          + " itemName } } } }"
          + " comparison(of: { list: { publisher: \"990201\", listType: \"POWER\" } },"
          + " from: { edition: 1 }, to: { edition: 2 }) { changes(first: 10) { nodes { name"
          + " causes { itemName } } } }"
          + " balance(list: { publisher: \"990201\", listType: \"POWER\" }, from: 1, to: 2) {"
          + " movements { adjustments(first: 10) { nodes { itemName } } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局");

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void the_name_of_the_hidden_version_is_told_nowhere() {
    county.today(LocalDate.of(2026, 3, 2));
    county.opened(COUNTY, "民政局", "项", 2);
    county.today(LocalDate.of(2026, 3, 3));
    county.decide(
        COUNTY,
        new Renewal.Change(
            county.subject("项1"),
            Contents.open(county.power("密名", "民政局", "02"), Openness.NOT_PUBLIC),
            null,
            "不再公开"));
    JsonNode told = new ObjectMapper().valueToTree(open.ask(LINES, null, Map.of()));
    assertFalse(told.toString().contains("密名"), told.toString());
    assertEquals(List.of("项1"), told.path("decisions").findValuesAsText("itemName"));
    assertEquals(List.of("项1"), told.path("comparison").findValuesAsText("itemName"));
  }
}
