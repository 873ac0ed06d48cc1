package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** Lists as files in every format at the door of the running system, and their way back. */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportDoorTest {
  private static final String COUNTY = "990419";
  private static final String LIST = "/export/lists/990100/POWER.";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Trial trial;
  private final Client anybody;
  private final Client importer;

  ExportDoorTest(Trial trial) {
    this.trial = trial;
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    Grants.give(trial, "importer", "LIST_MANAGER", "/" + COUNTY);
    this.anybody = Client.anonymous(trial);
    this.importer = Client.of(trial, "importer");
  }

  @BeforeAll
  void register() {
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"LOCAL","code":"990419","name":"示例县（导出测试）","level":4}],
                 "publishers":[{"division":"990419","name":"示例县人民政府（导出测试）"}],
                 "departments":[]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    ObjectNode elements = Client.JSON.createObjectNode();
    for (JsonNode type : json().path("elementTypes")) {
      ObjectNode column = elements.putObject(type.path("key").asText());
      column.put("column", type.path("zh").asText());
      if (List.of("TEXTS", "CODES", "ROWS").contains(type.path("type").asText())) {
        column.put("reading", "JSON");
      }
    }
    HttpResponse<String> saved =
        importer.put(
            "/import/mappings/export?publisher=" + COUNTY,
            """
            {"listType":"POWER","department":{"column":"实施部门","by":"NAME"},"name":"事项名称",
             "code":{"column":"事项编码","schemeColumn":"编码体系","others":"其他编码"},
             "category":"类别编码","elements":%s}"""
                .formatted(elements));
    assertTrue(saved.statusCode() < 300, saved.body());
  }

  private JsonNode json() {
    return Client.read(anybody.get(LIST + "json"));
  }

  @Test
  void anybody_gets_a_list_in_every_format_and_hears_of_which_moment_it_is() {
    Map<String, String> types =
        Map.of(
            "csv", "text/csv;charset=UTF-8",
            "xlsx", XLSX,
            "json", "application/json;charset=utf-8",
            "jsonld", "application/ld+json;charset=utf-8");
    types.forEach(
        (ending, type) -> {
          HttpResponse<byte[]> file = anybody.getBytes(LIST + ending + "?edition=2");
          assertEquals(200, file.statusCode(), ending);
          assertEquals(type, header(file, "Content-Type").replace("; ", ";"));
          assertEquals("2", header(file, "Quanze-Edition"));
          assertTrue(Integer.parseInt(header(file, "Quanze-Position")) > 1);
          assertTrue(header(file, "Quanze-Effective-On").matches("20[0-9-]{8}"));
          assertTrue(header(file, "Content-Disposition").contains("filename=\"list." + ending));
          assertArrayEquals(file.body(), anybody.getBytes(LIST + ending + "?edition=2").body());
        });
  }

  private static String header(HttpResponse<byte[]> file, String name) {
    return file.headers().firstValue(name).orElse("");
  }

  @Test
  void one_category_is_given_alone_and_another_is_refused() {
    JsonNode all = json().path("items");
    JsonNode some = Client.read(anybody.get(LIST + "json?category=02")).path("items");
    long expected = 0;
    for (JsonNode item : all) {
      expected += item.path("category").asText().equals("02") ? 1 : 0;
    }
    assertTrue(expected > 0 && expected < all.size());
    assertEquals(expected, some.size());
    HttpResponse<String> none = anybody.get(LIST + "xlsx?category=99");
    assertEquals(422, none.statusCode(), none.body());
    assertTrue(none.body().contains("SCH-02"), none.body());
  }

  @Test
  void what_differs_between_two_editions_is_a_file() {
    String comparison = "/export/comparisons/990100/POWER.";
    JsonNode told = Client.read(anybody.get(comparison + "json?from=1&to=3"));
    assertEquals("quanze-comparison/1", told.path("format").asText());
    assertTrue(told.path("changes").size() > 3, told.toString());
    for (String ending : List.of("csv", "xlsx")) {
      assertEquals(200, anybody.getBytes(comparison + ending + "?from=1&to=3").statusCode());
    }
    HttpResponse<String> none = anybody.get(comparison + "csv?from=1&to=99");
    assertEquals(404, none.statusCode(), none.body());
    assertEquals(422, anybody.get(comparison + "csv?from=1").statusCode());
  }

  @Test
  void each_format_is_taken_in_again_and_what_is_wrong_with_it_is_a_workbook() {
    Map<String, String> types =
        Map.of("xlsx", XLSX, "json", "application/json", "jsonld", "application/ld+json");
    int items = json().path("items").size();
    types.forEach(
        (ending, type) -> {
          HttpResponse<String> checked =
              importer.postFile(
                  "/import/runs?publisher=990419&mapping=export&openness=PUBLIC&beginUnits=true",
                  type,
                  anybody.getBytes(LIST + ending).body());
          assertEquals(201, checked.statusCode(), checked.body());
          JsonNode run = Client.read(checked);
          assertEquals(items, run.at("/counts/imported").asInt(), run.toString());
          String findings = "/import/runs/" + run.path("id").asText() + "/findings.xlsx";
          HttpResponse<byte[]> workbook = importer.getBytes(findings);
          assertEquals(200, workbook.statusCode());
          assertEquals("PK", new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII));
          assertEquals(404, anybody.getBytes(findings).statusCode());
        });
  }
}
