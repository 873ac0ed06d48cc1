package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.Place;

/**
 * Two constructed prefectures with counties and towns. The grants of the accounts stand at one unit
 * of the first county, and at the whole of the second.
 */
final class MatrixPlaces extends Governments {
  static final String UNIT = "示例甲局";
  private static final String SECTION = "示例甲局一所";
  static final String BESIDE = "示例乙局";
  private static final String PARTNER = "示例丙局";
  private static final int AT_ONCE = 30;

  private static final String FIRST = "990800";
  private static final String SECOND = "990900";

  private final Map<String, Deque<JsonNode>> items = new HashMap<>();
  private final List<String> branches;

  MatrixPlaces(Trial trial) {
    super(trial, FIRST, organisation());
    for (String account : List.of("editor-a", "publisher")) {
      Grants.give(trial, account, "EDITOR", "/" + SECOND);
      Grants.give(trial, account, "FINAL_REVIEWER", "/" + SECOND);
    }
    Way.grant(trial, "/" + SECOND);
    for (String root : List.of(FIRST, SECOND)) {
      Grants.give(trial, "editor-a", "CATALOGUE_OWNER", "/" + root);
      Grants.give(trial, "importer", "LIST_MANAGER", "/" + root);
    }
    this.branches = List.of(beginSection(), path("990802"));
    // Registered already: only so that everybody hears of the section.
    Client.of(trial, "sysadmin").post("/organisation", organisation());
  }

  private static String organisation() {
    List<String> divisions = new ArrayList<>();
    List<String> publishers = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (String code :
        List.of(
            FIRST,
            "990801",
            "990802",
            "990803",
            SECOND,
            "990901",
            "990801101",
            "990802101",
            "990803101",
            "990901101")) {
      int level = code.length() > 6 ? 5 : code.endsWith("00") ? 3 : 4;
      String parent =
          switch (level) {
            case 3 -> "";
            case 4 -> ",\"parent\":\"" + code.substring(0, 4) + "00\"";
            default -> ",\"parent\":\"" + code.substring(0, 6) + "\"";
          };
      divisions.add(
          "{\"scheme\":\"LOCAL\",\"code\":\"%s\",\"name\":\"示例（测试构造 %s）\",\"level\":%d%s}"
              .formatted(code, code, level, parent));
      publishers.add("{\"division\":\"%s\",\"name\":\"示例人民政府（测试构造 %s）\"}".formatted(code, code));
      for (String unit : List.of(UNIT, BESIDE, PARTNER)) {
        units.add("{\"publisher\":\"%s\",\"name\":\"%s\",\"codes\":[]}".formatted(code, unit));
      }
    }
    return "{\"divisions\":%s,\"publishers\":%s,\"departments\":%s}"
        .formatted(divisions, publishers, units);
  }

  /** Begins a unit below a unit, as no door does yet; the path of the upper one. */
  private String beginSection() {
    String upper = unit(governmentOf(Place.OWN), UNIT);
    String sql =
        "INSERT INTO department (uid, publisher_id, parent_id, name, kind, path)"
            + " SELECT s.uid, publisher_id, id, ?, kind, path || '/d' || s.uid FROM department d,"
            + " (SELECT gen_random_uuid() AS uid) s WHERE d.uid = ?";
    try (Connection connection =
            DriverManager.getConnection(
                trial().postgres().jdbcUrl(), "quanze_owner", trial().secret("quanze_owner"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, SECTION);
      statement.setObject(2, UUID.fromString(Inputs.key(upper)));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return client()
        .ask("query($u:ID!){ department(by:{id:$u}) { path } }", Map.of("u", upper))
        .at("/department/path")
        .asText();
  }

  /** The path of a government. */
  String path(String government) {
    return client()
        .ask(
            "query($g:String!){ division(by:{code:$g}) { publisher { path } } }",
            Map.of("g", government))
        .at("/division/publisher/path")
        .asText();
  }

  /** Where the grants of the accounts stand. */
  List<String> branches() {
    return branches;
  }

  /** Code of the government whose unit is at a place. */
  String governmentOf(Place place) {
    return switch (place) {
      case OWN, SUB, SIBLING -> "990801";
      case BRANCH -> "990803";
      case OTHER -> "990901";
    };
  }

  /** The unit at a place. */
  String unit(Place place) {
    String name =
        switch (place) {
          case SUB -> SECTION;
          case SIBLING -> BESIDE;
          default -> UNIT;
        };
    return unit(governmentOf(place), name);
  }

  /** Another unit of the same government, at no place. */
  String partner(Place place) {
    return unit(governmentOf(place), PARTNER);
  }

  /** Code of the government at a place. */
  String government(Place place) {
    return switch (place) {
      case OWN -> "990802";
      case SUB -> "990802101";
      case SIBLING -> "990801";
      case BRANCH -> "990803";
      case OTHER -> "990901";
    };
  }

  /** Code of the government above the unit of a place. */
  String above(Place place) {
    return governmentOf(place).substring(0, 4) + "00";
  }

  /** Code of a government below that of the unit of a place. */
  String below(Place place) {
    return governmentOf(place) + "101";
  }

  /** A public power of a unit that nobody else has asked for. */
  JsonNode power(String government, String unit) {
    Deque<JsonNode> ready = items.computeIfAbsent(unit, any -> new ArrayDeque<>());
    if (ready.isEmpty()) {
      List<Map<String, Object>> lines = new ArrayList<>();
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        codes.add("M-" + Inputs.number());
        lines.add(Inputs.add(unit, codes.get(i)));
      }
      publish(government, unit, lines);
      codes.forEach(code -> ready.add(item(government, code)));
    }
    return ready.remove();
  }
}
