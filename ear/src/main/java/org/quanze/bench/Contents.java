package org.quanze.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.quanze.run.CannotRun;

/**
 * The contents of the second edition's powers that decisions bring, as the door takes them. What
 * the data lack and a new power must have (flow and supervision phone) is constructed here.
 */
final class Contents {

  private static final String[] STEPS = {"受理", "审查", "决定", "送达"};

  private final Map<String, ObjectNode> byCode = new HashMap<>();

  /**
   * Reads the contents of codes.
   *
   * @param departments global id of a unit by the number that the files give it
   */
  Contents(Path data, Set<String> codes, Map<String, String> departments) {
    Map<String, ObjectNode> byId = new LinkedHashMap<>();
    Table.read(
        data.resolve("power.csv"),
        r -> {
          if (r.getField("edition_id").equals("2") && codes.contains(r.getField("code"))) {
            ObjectNode content = Desk.JSON.createObjectNode();
            content.put("name", r.getField("name"));
            content.put("category", category(r.getField("category_id")));
            content.put("department", departments.get(r.getField("department_id")));
            content.put("openness", "PUBLIC");
            content
                .putArray("codes")
                .addObject()
                .put("scheme", "LOCAL")
                .put("value", r.getField("code"));
            elements(
                content,
                r.getField("limit_days"),
                r.getField("accountability"),
                r.getField("note"));
            byId.put(r.getField("id"), content);
            byCode.put(r.getField("code"), content);
          }
        });
    parts(
        data.resolve("legal_basis.csv"),
        byId,
        "legalBases",
        Map.of("instrument", "law", "article", "article", "excerpt", "excerpt"));
    parts(
        data.resolve("responsibility.csv"),
        byId,
        "responsibilities",
        Map.of("stage", "stage", "text", "content"));
  }

  /** The code of the national scheme for a category of the files. */
  static String category(String id) {
    return id.length() == 1 ? "0" + id : id;
  }

  /** The contents of a power that changes: what the data say, and nothing else. */
  ObjectNode changed(String code) {
    ObjectNode content = byCode.get(code);
    if (content == null) {
      throw new CannotRun("The second edition has no power " + code);
    }
    return content.deepCopy();
  }

  /** The contents of a power that enters a list: with its flow and phone. */
  ObjectNode entering(String code) {
    ObjectNode content = changed(code);
    ArrayNode elements = (ArrayNode) content.get("elements");
    elements.addObject().put("key", "supervisionPhone").put("text", "0878-0000000（测试构造）");
    ArrayNode rows = elements.addObject().put("key", "steps").putArray("rows");
    for (String step : STEPS) {
      column(rows.addArray(), "name", step);
    }
    return content;
  }

  private static void elements(
      ObjectNode content, String limit, String accountability, String note) {
    ArrayNode elements = content.putArray("elements");
    elements.addObject().put("key", "limitDays").put("whole", Integer.parseInt(limit));
    if (!note.isEmpty()) {
      elements.addObject().put("key", "note").put("text", note);
    }
    ArrayNode rows = elements.addObject().put("key", "accountability").putArray("rows");
    for (String line : accountability.split("\n", -1)) {
      if (!line.isBlank()) {
        column(rows.addArray(), "text", line.strip());
      }
    }
  }

  private static void parts(
      Path file, Map<String, ObjectNode> byId, String key, Map<String, String> columns) {
    Table.read(
        file,
        r -> {
          ObjectNode content = byId.get(r.getField("power_id"));
          if (content != null) {
            ArrayNode row = rows(content, key).addArray();
            columns.forEach(
                (to, from) -> {
                  if (!r.getField(from).isEmpty()) {
                    column(row, to, r.getField(from));
                  }
                });
          }
        });
  }

  private static ArrayNode rows(ObjectNode content, String key) {
    ArrayNode elements = (ArrayNode) content.get("elements");
    for (var element : elements) {
      if (element.path("key").asText().equals(key)) {
        return (ArrayNode) element.get("rows");
      }
    }
    return elements.addObject().put("key", key).putArray("rows");
  }

  private static void column(ArrayNode row, String key, String text) {
    row.addObject().put("key", key).put("text", text);
  }
}
