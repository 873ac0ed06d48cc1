package org.quanze.organisation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.testing.Cast;
import org.quanze.testing.TestDatabase;
import org.quanze.testing.TestRegistry;

/** What is read of divisions. */
class OrganisationsTest {

  private static final String TOWN = "/990100/990101/990101100";

  private final TestRegistry registry = new TestRegistry();

  @BeforeEach
  void register() {
    Cast cast = new Cast(registry);
    cast.government("990100", "示例市", 3, null);
    cast.government("990101", "示例一县", 4, "990100");
    cast.government("990101100", "示例镇", 5, "990101");
    cast.government("990102", "示例二县", 4, "990100");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void the_divisions_above_are_told_from_the_top() {
    assertEquals(
        Map.of(
            TOWN, List.of("示例市", "示例一县"), "/990100/990102", List.of("示例市"), "/990100", List.of()),
        namesAbove(List.of(TOWN, "/990100/990102", "/990100")));
  }

  @Test
  void above_a_path_that_nobody_has_there_is_what_is_known_of_it() {
    assertEquals(
        Map.of("/990100/990999/990999100", List.of("示例市")),
        namesAbove(List.of("/990100/990999/990999100")));
  }

  @Test
  void of_two_schemes_with_the_same_code_the_division_that_came_first_is_meant()
      throws SQLException {
    TestDatabase.run(
        registry.asOwner(),
        "INSERT INTO division (uid, scheme, code, name, level, path)"
            + " VALUES (gen_random_uuid(), 'LOCAL', '990101', '示例开发区', 4, '/990101')",
        "INSERT INTO publisher (uid, division_id, name, path) SELECT gen_random_uuid(), id,"
            + " '示例开发区管理委员会', path FROM division WHERE scheme = 'LOCAL'",
        // Written anew, it stands behind the other one in the table.
        "UPDATE division SET name = name WHERE scheme = 'GB2260' AND code = '990101'");
    List<String> codes = List.of("990101", "990102");
    Divisions divisions = registry.get(Divisions.class);
    Organisations organisations = registry.get(Organisations.class);
    assertEquals("示例一县", registry.read(() -> divisions.find("990101").orElseThrow().name()));
    assertEquals(
        "示例一县", registry.read(() -> requireNonNull(divisions.byCode(codes).get("990101")).name()));
    assertEquals(
        "示例一县人民政府",
        registry.read(() -> organisations.findPublisher("990101").orElseThrow().name()));
    assertEquals(
        "示例一县人民政府",
        registry.read(() -> requireNonNull(organisations.publishers(codes).get("990101")).name()));
  }

  private Map<String, List<String>> namesAbove(List<String> paths) {
    Map<String, List<String>> names = new HashMap<>();
    registry
        .read(() -> registry.get(Divisions.class).listAbove(paths))
        .forEach((path, above) -> names.put(path, above.stream().map(Division::name).toList()));
    return names;
  }
}
