package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.quanze.bench.Prefecture.Region;
import org.quanze.bench.Prefecture.Unit;

/**
 * What the registry says of the data: the global ids of units and powers, and where pages end. Read
 * page by page, as anybody would.
 */
final class Standing {

  private static final String POWERS =
      "query($b:String!,$a:String){ powers(filter:{branch:$b}, first:100, after:$a)"
          + " { pageInfo { endCursor hasNextPage } nodes { id version code } } }";
  private static final String UNITS =
      "query($p:String!,$a:String){ departments(publisher:$p, first:100, after:$a)"
          + " { pageInfo { endCursor hasNextPage } nodes { id codes } } }";

  private final Map<String, Power> powers = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> lastCodes = new LinkedHashMap<>();

  /** A power in the registry. */
  record Power(String id, int version) {}

  Standing(Desk desk, Prefecture prefecture) {
    for (Region region : prefecture.regions()) {
      Map<String, String> byCode = new HashMap<>();
      walk(
          desk,
          UNITS,
          Map.of("p", region.code()),
          "departments",
          n -> n.path("codes").forEach(c -> byCode.put(c.asText(), n.path("id").asText())));
      for (Unit unit : prefecture.units()) {
        if (unit.region().equals(region)) {
          units.put(unit.id(), byCode.getOrDefault(unit.code(), ""));
        }
      }
    }
    String[] last = {""};
    walk(
        desk,
        POWERS,
        Map.of("b", prefecture.top().code()),
        "powers",
        n -> {
          last[0] = n.path("code").asText();
          powers.put(last[0], new Power(n.path("id").asText(), n.path("version").asInt()));
        },
        cursor -> lastCodes.put(cursor, last[0]));
  }

  /** Walks all pages, row by row. */
  static void walk(
      Desk desk, String query, Map<String, ?> variables, String field, Consumer<JsonNode> row) {
    walk(desk, query, variables, field, row, end -> {});
  }

  private static void walk(
      Desk desk,
      String query,
      Map<String, ?> variables,
      String field,
      Consumer<JsonNode> row,
      Consumer<String> end) {
    Map<String, Object> all = new HashMap<>(variables);
    JsonNode page;
    do {
      JsonNode data = desk.ask(query, all);
      page = data.at("/" + field.replace('.', '/'));
      page.path("nodes").forEach(row);
      all.put("a", page.at("/pageInfo/endCursor").asText());
      end.accept(page.at("/pageInfo/endCursor").asText());
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
  }

  /** Global ids of units by their number in the files. */
  Map<String, String> units() {
    return Map.copyOf(units);
  }

  Power power(String code) {
    Power power = powers.get(code);
    if (power == null) {
      throw new IllegalStateException("The registry has no power " + code);
    }
    return power;
  }

  int size() {
    return powers.size();
  }

  /** Where the pages of 100 of the whole branch end: the cursor, and the code of the last row. */
  Map<String, String> lastCodes() {
    return Map.copyOf(lastCodes);
  }
}
