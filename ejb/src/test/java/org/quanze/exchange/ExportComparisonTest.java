package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.edition.Comparison;
import org.quanze.edition.Comparisons;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.scheme.SchemeRule;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;
import org.quanze.validity.ValidityRule;

/** A comparison as a file tells each difference that the comparison has, in each format alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportComparisonTest {

  private static final String DIVISION = "990100";
  private static final int FIRST = 1;
  private static final int LAST = 4;

  private final TestRegistry registry = new TestRegistry();

  @BeforeAll
  void load() {
    registry.get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private byte[] export(ExportFormat format, int to, @Nullable String category) {
    ExportComparison export = registry.get(ExportComparison.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return registry.read(
        () -> {
          export.write(export.head(DIVISION, "POWER", FIRST, to, category), format, out);
          return out.toByteArray();
        });
  }

  private Comparison comparison() {
    return registry.read(
        () -> {
          int publisher = registry.get(Organisations.class).getPublisher(DIVISION).id();
          PublishedList list = registry.get(Lists.class).find(publisher, "POWER").orElseThrow();
          return registry
              .get(Comparisons.class)
              .compare(List.of(list), AsOf.edition(FIRST), AsOf.edition(LAST), true);
        });
  }

  private JsonNode json(@Nullable String category) throws IOException {
    return new ObjectMapper().readTree(export(ExportFormat.JSON, LAST, category));
  }

  @Test
  void the_json_tells_each_difference_of_the_comparison() throws IOException {
    Comparison comparison = comparison();
    JsonNode json = json(null);
    JsonNode changes = json.path("changes");
    assertEquals(comparison.differences().size(), changes.size());
    assertTrue(changes.size() > 10);
    Map<String, Integer> summary = new HashMap<>();
    comparison.summary().forEach((kind, count) -> summary.put(kind.name(), count));
    Map<String, Integer> told = new HashMap<>();
    json.path("summary").properties().forEach(e -> told.put(e.getKey(), e.getValue().asInt()));
    assertEquals(summary, told);
    int fields = 0;
    for (int i = 0; i < changes.size(); i++) {
      JsonNode change = changes.get(i);
      assertEquals(comparison.differences().get(i).kind().name(), change.path("kind").asText());
      assertTrue(change.path("department").asText().startsWith("示例市"), change.toString());
      assertTrue(change.path("entries").size() > 0, change.toString());
      assertEquals(
          change.path("kind").asText().equals("CHANGED"), change.path("fields").size() > 0);
      fields += change.path("fields").size();
    }
    int expected =
        registry.read(
            () ->
                registry
                    .get(Comparisons.class)
                    .details(comparison, comparison.differences())
                    .stream()
                    .mapToInt(detail -> detail.fields().size())
                    .sum());
    assertTrue(fields > 0);
    assertEquals(expected, fields);
  }

  @Test
  void csv_and_workbook_tell_the_same_line_by_line() throws IOException {
    String csv = new String(export(ExportFormat.CSV, LAST, null), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\uFEFF差异,事项编码,事项名称,"));
    int lines = 0;
    for (JsonNode change : json(null).path("changes")) {
      lines += Math.max(1, change.path("fields").size());
    }
    try (Table table =
            Table.open(
                Workbook.bytes("a.csv", csv.getBytes(StandardCharsets.UTF_8)),
                ImportLimits.DEFAULT);
        XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(export(ExportFormat.XLSX, LAST, null)))) {
      for (int i = 1; i <= lines; i++) {
        Table.TableRow line = table.next();
        Row row = workbook.getSheetAt(0).getRow(i);
        for (int column = 0; line != null && column < line.cells().size(); column++) {
          var cell = row.getCell(column);
          String text = cell == null ? "" : cell.getStringCellValue();
          assertEquals(text, CsvExport.unguarded(line.cells().get(column).text()));
        }
      }
      assertEquals(null, table.next());
      assertEquals(lines, workbook.getSheetAt(0).getLastRowNum());
    }
  }

  @Test
  void one_category_and_what_there_is_not() throws IOException {
    JsonNode all = json(null).path("changes");
    JsonNode some = json("01").path("changes");
    int expected = 0;
    for (JsonNode change : all) {
      expected += change.path("category").asText().equals("01") ? 1 : 0;
    }
    assertTrue(expected > 0 && expected < all.size());
    assertEquals(expected, some.size());
    Refused category = assertThrows(Refused.class, () -> json("99"));
    assertEquals(SchemeRule.CATEGORY_EXISTS, category.refusals().get(0).rule());
    Refused edition = assertThrows(Refused.class, () -> export(ExportFormat.CSV, LAST + 9, null));
    assertEquals(ValidityRule.EDITION_EXISTS, edition.refusals().get(0).rule());
  }
}
