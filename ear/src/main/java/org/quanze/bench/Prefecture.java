package org.quanze.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quanze.run.CannotRun;

/**
 * The governments and units of the data, and how the registry knows them. The files region.csv and
 * department.csv name them.
 */
final class Prefecture {

  private static final Map<String, Integer> LEVELS =
      Map.of("province", 2, "prefecture", 3, "county", 4);

  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();

  /**
   * A government.
   *
   * @param code its division code
   * @param parent id of the one above, empty at the top
   */
  record Region(String id, String code, String name, String level, String parent) {}

  /**
   * A unit of a government.
   *
   * @param code the code that the files know it by
   */
  record Unit(String id, String code, String name, Region region) {}

  Prefecture(Path data) {
    Table.read(
        data.resolve("region.csv"),
        r ->
            regions.put(
                r.getField("id"),
                new Region(
                    r.getField("id"),
                    r.getField("code"),
                    r.getField("name"),
                    r.getField("level"),
                    r.getField("parent_id"))));
    Table.read(
        data.resolve("department.csv"),
        d ->
            units.put(
                d.getField("id"),
                new Unit(
                    d.getField("id"),
                    d.getField("code"),
                    d.getField("name"),
                    region(d.getField("region_id")))));
  }

  private Region region(String id) {
    Region region = regions.get(id);
    if (region == null) {
      throw new CannotRun("The data name a government that region.csv does not have: " + id);
    }
    return region;
  }

  List<Region> regions() {
    return List.copyOf(regions.values());
  }

  List<Unit> units() {
    return List.copyOf(units.values());
  }

  Unit unit(String id) {
    Unit unit = units.get(id);
    if (unit == null) {
      throw new CannotRun("The data name a unit that department.csv does not have: " + id);
    }
    return unit;
  }

  /** The government above all others of the data. */
  Region top() {
    return regions.values().iterator().next();
  }

  /** The path by which grants name a government: the codes from the top down. */
  String path(Region region) {
    Region above = regions.get(region.parent());
    return (above == null ? "" : path(above)) + "/" + region.code();
  }

  /** What POST /organisation takes: divisions, governments and units with their codes. */
  Map<String, Object> registration() {
    List<Map<String, Object>> divisions = new ArrayList<>();
    List<Map<String, Object>> publishers = new ArrayList<>();
    for (Region r : regions.values()) {
      Map<String, Object> division = new HashMap<>();
      division.put("scheme", "GB2260");
      division.put("code", r.code());
      division.put("name", r.name());
      division.put("level", LEVELS.get(r.level()));
      Region above = regions.get(r.parent());
      if (above != null) {
        division.put("parent", above.code());
      }
      divisions.add(division);
      publishers.add(Map.of("division", r.code(), "name", r.name() + "人民政府"));
    }
    List<Map<String, Object>> departments = new ArrayList<>();
    for (Unit u : units.values()) {
      departments.add(
          Map.of(
              "publisher",
              u.region().code(),
              "name",
              u.name(),
              "codes",
              List.of(Map.of("scheme", "LOCAL", "value", u.code()))));
    }
    return Map.of("divisions", divisions, "publishers", publishers, "departments", departments);
  }
}
