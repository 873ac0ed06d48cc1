package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;

/** What a JSON-LD processor that is not ours reads in the linked data of the sample prefecture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedDataTest {

  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final String CORE = "http://data.europa.eu/m8g/";
  private static final String CPSV = "http://purl.org/vocab/cpsv#";
  private static final String LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";
  private static final String OWN = "urn:quanze:element:";

  private final TestRegistry registry = new TestRegistry();

  @BeforeAll
  void load() {
    registry.get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private byte[] export(String listType, ExportFormat format) {
    ExportList export = registry.get(ExportList.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return registry.read(
        () -> {
          export.write(export.head("990100", listType, AsOf.NOW), format, out);
          return out.toByteArray();
        });
  }

  private JsonObject expanded(String listType) throws JsonLdError {
    byte[] file = export(listType, ExportFormat.JSON_LD);
    return JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(file))).get().getJsonObject(0);
  }

  private static String value(JsonObject node, String property) {
    return node.getJsonArray(property).getJsonObject(0).getString("@value");
  }

  private static JsonObject first(JsonObject node, String property) {
    return node.getJsonArray(property).getJsonObject(0);
  }

  private static String type(JsonObject node) {
    return node.getJsonArray("@type").getString(0);
  }

  /** The first item that has a property. */
  private static JsonObject having(JsonObject list, String property) {
    return list.getJsonArray(TERMS + "hasPart").stream()
        .map(item -> item.asJsonObject())
        .filter(item -> item.containsKey(property))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_service_matter_is_a_public_service() throws JsonLdError {
    JsonObject list = expanded("SERVICE_MATTER");
    assertEquals("http://www.w3.org/ns/dcat#Dataset", type(list));
    assertEquals("990100", value(first(list, TERMS + "publisher"), TERMS + "identifier"));
    assertEquals("示例市人民政府", value(first(list, TERMS + "publisher"), LABEL));
    JsonObject matter = having(list, CPSV + "hasInput");
    assertEquals(CPSV + "PublicService", type(matter));
    assertTrue(value(matter, TERMS + "identifier").startsWith("990100-S-"));
    assertTrue(value(matter, TERMS + "title").length() > 2);
    JsonObject unit = first(matter, CORE + "hasCompetentAuthority");
    assertEquals(CORE + "PublicOrganisation", type(unit));
    assertTrue(value(unit, LABEL).startsWith("示例市"));
    JsonObject basis = list(matter, CORE + "hasLegalResource").getJsonObject(0);
    assertTrue(value(basis, TERMS + "title").length() > 2);
    assertTrue(matter.containsKey(OWN + "promisedDays"), matter.keySet().toString());
  }

  private static JsonArray list(JsonObject node, String property) {
    return first(node, property).getJsonArray("@list");
  }

  /** The values of a row, sorted: the members of a row are in no order. */
  private static List<String> values(JsonValue read) {
    if (read instanceof JsonArray array) {
      return array.stream().flatMap(v -> values(v).stream()).sorted().toList();
    }
    JsonObject node = read.asJsonObject();
    if (node.containsKey("@value")) {
      return List.of(
          node.get("@value") instanceof JsonString s
              ? s.getString()
              : node.get("@value").toString());
    }
    return node.values().stream().flatMap(v -> values(v).stream()).sorted().toList();
  }

  private static List<String> values(JsonNode written) {
    if (written.isValueNode()) {
      return List.of(written.asText());
    }
    List<String> values = new ArrayList<>();
    written.forEach(v -> values.addAll(values(v)));
    return values.stream().sorted().toList();
  }

  @Test
  void rows_and_texts_are_in_order_and_codes_in_none() throws JsonLdError, IOException {
    JsonNode json = new ObjectMapper().readTree(export("SERVICE_MATTER", ExportFormat.JSON));
    Map<String, String> types = new HashMap<>();
    json.path("elementTypes")
        .forEach(t -> types.put(t.path("key").asText(), t.path("type").asText()));
    Map<String, String> terms =
        Map.of("legalBases", CORE + "hasLegalResource", "materials", CPSV + "hasInput");
    JsonArray matters = expanded("SERVICE_MATTER").getJsonArray(TERMS + "hasPart");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < matters.size(); i++) {
      for (var element : json.path("items").get(i).path("elements").properties()) {
        String key = element.getKey();
        String property = terms.getOrDefault(key, OWN + key);
        String type = String.valueOf(types.get(key));
        if (!Set.of("TEXTS", "ROWS").contains(type)) {
          assertFalse(first(matters.getJsonObject(i), property).containsKey("@list"), key);
          continue;
        }
        List<List<String>> written = new ArrayList<>();
        element.getValue().forEach(row -> written.add(values(row)));
        JsonArray list = list(matters.getJsonObject(i), property);
        assertEquals(written, list.stream().map(LinkedDataTest::values).toList(), key);
        if (list.size() > 1) {
          seen.add(key);
        }
      }
    }
    assertTrue(
        seen.containsAll(Set.of("materials", "steps", "themes", "questions")), seen.toString());
  }

  @Test
  void a_power_is_not() throws JsonLdError {
    JsonObject list = expanded("POWER");
    JsonObject power = having(list, OWN + "legalBases");
    assertEquals("urn:quanze:Item", type(power));
    assertTrue(value(power, TERMS + "title").length() > 2);
    Set<String> said = power.keySet();
    assertTrue(
        said.stream().noneMatch(p -> p.startsWith(CORE) || p.startsWith(CPSV)), said::toString);
    JsonObject type = first(list, TERMS + "type");
    assertEquals("POWER", value(type, "http://www.w3.org/2004/02/skos/core#notation"));
    JsonObject zh = first(type, LABEL);
    assertEquals("zh", zh.getString("@language"));
    assertEquals("权责清单", zh.getString("@value"));
  }

  @Test
  void without_what_makes_it_linked_data_it_is_the_json() {
    for (String listType : Set.of("POWER", "SERVICE_MATTER")) {
      String linked = new String(export(listType, ExportFormat.JSON_LD), StandardCharsets.UTF_8);
      String json = new String(export(listType, ExportFormat.JSON), StandardCharsets.UTF_8);
      int format = linked.indexOf("\"format\":\"quanze-list");
      String bare = "{" + linked.substring(format).replaceAll("\"@(type|id)\":\"[^\"]*\",", "");
      assertEquals(json, bare);
    }
  }
}
