package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Reform;
import org.quanze.testing.County;
import org.quanze.testing.TestDatabase;
import org.quanze.validity.AsOf;

/** The JSON of a list that went over to another category scheme names the one it stands in. */
class ExportMigratedListTest {

  private County county;

  @BeforeEach
  void migrate() throws SQLException {
    county = new County("甲局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(COUNTY, county.add("一", "甲局", "01"), county.add("二", "甲局", "02"));
    county.today(LocalDate.of(2026, 4, 1));
    TestDatabase.run(
        county.registry().asOwner(),
        "INSERT INTO category_scheme (code, name_zh, name_en, source)"
            + " VALUES ('LOCAL-2', '本地二', 'Local 2', 'constructed')",
        "INSERT INTO category (scheme, code, name_zh, name_en, ordinal)"
            + " VALUES ('LOCAL-2', 'A', '甲类', 'A', 1), ('LOCAL-2', 'B', '乙类', 'B', 2)");
    county.registry().forget();
    county.decide(
        COUNTY,
        new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("01", "A", "02", "B"), null, null));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private byte[] export(AsOf asOf) {
    ExportList export = county.registry().get(ExportList.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return county
        .registry()
        .read(
            () -> {
              export.write(export.head(COUNTY, "POWER", asOf), ExportFormat.JSON, out);
              return out.toByteArray();
            });
  }

  private static List<String> texts(JsonNode list, String members, String text) {
    return list.path(members).findValuesAsText(text);
  }

  @Test
  void the_categories_are_those_that_the_items_name() throws IOException {
    JsonNode now = new ObjectMapper().readTree(export(AsOf.NOW));
    assertEquals("LOCAL-2", now.at("/categoryScheme/code").asText());
    assertEquals(List.of("LOCAL-2:A", "LOCAL-2:B"), texts(now, "categories", "code"));
    assertEquals(List.of("LOCAL-2:A", "LOCAL-2:B"), texts(now, "items", "category"));
    JsonNode then = new ObjectMapper().readTree(export(AsOf.edition(1)));
    assertEquals(List.of("01", "02"), texts(then, "items", "category"));
    List<String> categories = texts(then, "categories", "code");
    assertTrue(categories.containsAll(List.of("01", "02")), categories.toString());
  }

  @Test
  void read_as_a_table_each_row_has_the_name_of_its_category() throws IOException {
    SourceFile file = Workbook.bytes("list.json", export(AsOf.NOW));
    try (Table table = Table.open(file, ImportLimits.DEFAULT)) {
      int column = table.column(ExportColumns.CATEGORY_NAME);
      for (String name : List.of("甲类", "乙类")) {
        assertEquals(name, Objects.requireNonNull(table.next()).cells().get(column).text());
      }
    }
  }

  @Test
  void a_list_that_shows_nothing_names_the_scheme_of_today() throws IOException {
    county.today(LocalDate.of(2026, 5, 6));
    county.decide(
        COUNTY,
        new Departure.Cancel(county.subject("一"), null, "不再办理"),
        new Departure.Cancel(county.subject("二"), null, "不再办理"));
    JsonNode now = new ObjectMapper().readTree(export(AsOf.NOW));
    assertEquals(0, now.path("items").size());
    assertEquals("LOCAL-2", now.at("/categoryScheme/code").asText());
  }
}
