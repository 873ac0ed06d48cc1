package org.quanze.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.quanze.access.Actor;
import org.quanze.oracle.Land;
import org.quanze.organisation.Department;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.Cast;
import org.quanze.testing.TestDatabase;
import org.quanze.testing.TestRegistry;

/**
 * A registry with the governments, units and list types of a land, and somebody to act for each.
 */
final class Stage implements AutoCloseable {

  private static final Map<String, String> CODES =
      Map.of(
          "P",
          "990100",
          "A",
          "990101",
          "B",
          "990102",
          "Z",
          "990191",
          "A1",
          "990101001",
          "B1",
          "990102001");

  /** A category scheme beside the first. */
  static final String OTHER = "EXAMPLE-2";

  private static final Map<String, Integer> LEVELS =
      Map.of("P", 3, "A", 4, "B", 4, "Z", 4, "A1", 5, "B1", 5);

  private final TestRegistry registry = new TestRegistry();
  private final Map<String, Department> units = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, Actor> editors = new HashMap<>();
  private final Map<String, Actor> publishers = new HashMap<>();

  Stage(Land land) {
    Cast cast = new Cast(registry);
    land.above().keySet().stream()
        .sorted(java.util.Comparator.comparing(g -> LEVELS.getOrDefault(g, 0) + g))
        .forEach(
            g -> {
              String above = land.above().getOrDefault(g, "");
              int level = LEVELS.getOrDefault(g, 0);
              cast.government(code(g), "示例" + g, level, above.isEmpty() ? null : code(above));
              editors.put(g, cast.editor("editor-" + g, code(g)));
              publishers.put(g, cast.publisher("publisher-" + g, code(g)));
            });
    land.units()
        .forEach(
            (unit, government) -> {
              cast.department(code(government), "示例" + unit);
              Department department = cast.unit(code(government), "示例" + unit);
              units.put(unit, department);
              names.put(department.id(), unit);
            });
    addType("SERVICE");
    addScheme();
  }

  /** Another scheme to which lists may go over, with as many categories. */
  private void addScheme() {
    try {
      TestDatabase.run(
          registry.asOwner(),
          "INSERT INTO category_scheme (code, name_zh, name_en, source)"
              + " VALUES ('"
              + OTHER
              + "', '示例体系', 'Constructed scheme', 'constructed')",
          "INSERT INTO category (scheme, code, name_zh, name_en, ordinal) SELECT '"
              + OTHER
              + "', '0' || n, '第' || n || '类', 'Category ' || n, n FROM generate_series(1, 3) n");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** List types are data: a second one, constructed after the first, drops what is suspended. */
  private void addType(String code) {
    try (Connection connection = registry.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO list_type"
              + " (code, name_zh, name_en, category_scheme, definition, counts_suspended)"
              + " SELECT '"
              + code
              + "', '示例清单', 'Constructed list', category_scheme, definition, false"
              + " FROM list_type WHERE code = 'POWER'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String code(String government) {
    return Objects.requireNonNull(CODES.get(government), government);
  }

  static String government(String code) {
    return CODES.entrySet().stream()
        .filter(e -> e.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  TestRegistry registry() {
    return registry;
  }

  Department unit(String name) {
    return Objects.requireNonNull(units.get(name), name);
  }

  String nameOf(int department) {
    return Objects.requireNonNull(names.get(department));
  }

  Actor editor(String government) {
    return Objects.requireNonNull(editors.get(government), government);
  }

  Actor publisher(String government) {
    return Objects.requireNonNull(publishers.get(government), government);
  }

  /** The identity of what the oracle calls by a name. */
  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The category of the oracle that a code is. */
  static String ours(String category) {
    int scheme = category.indexOf(':');
    return (scheme < 0 ? "c" : "d") + category.substring(scheme + 2);
  }

  /** The code of a category of the oracle. */
  static String category(String ours) {
    return (ours.startsWith("d") ? OTHER + ":" : "") + bare(ours);
  }

  /** The scheme in which lists begin. */
  String scheme() {
    return registry.read(() -> registry.get(ListTypes.class).get("POWER").scheme().code());
  }

  /** The code of a category within its scheme. */
  static String bare(String ours) {
    return "0" + ours.substring(1);
  }

  @Override
  public void close() {
    registry.close();
  }
}
