package org.quanze.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.Entry;

/**
 * Walks the acts upon units and whole lists of one government, as the entries tell them: renames,
 * successions and migrations to another category scheme, with what they left in the rows of units
 * and lists. How a unit was called before its first rename, no entry tells.
 */
final class ActWalk {

  private static final String UNIT = "department";
  private static final SortedMap<String, String> NONE = Collections.emptySortedMap();

  private final int publisher;
  private final SortedMap<Integer, EntryWalk.Known> entries;
  private final Faults faults;
  private final SortedMap<String, SortedMap<String, String>> units = new TreeMap<>();
  private final ToldRows formerNames;
  private final ToldRows successions;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> ends = new HashMap<>();
  private final Map<String, String> schemes = new HashMap<>();

  ActWalk(int publisher, SortedMap<Integer, EntryWalk.Known> entries, Faults faults) {
    this.publisher = publisher;
    this.entries = entries;
    this.faults = faults;
    formerNames = new ToldRows("department_former_name", faults);
    successions = new ToldRows("department_succession", faults);
  }

  void walk(UnitRows rows) {
    Set<String> named = named();
    units.putAll(rows.units(publisher, named));
    named.stream().filter(u -> !units.containsKey(u)).forEach(u -> faults.missing(UNIT, u));
    entries.values().forEach(known -> known.acts().forEach(act -> act(known.entry(), act)));
    formerNames.holdAgainst(rows.formerNames(publisher));
    successions.holdAgainst(rows.successions(publisher));
    units.forEach(this::unit);
    lists(rows.lists(publisher));
  }

  /** The units that acts name, by identity. */
  private Set<String> named() {
    Set<String> named = new TreeSet<>();
    for (EntryWalk.Known known : entries.values()) {
      for (JsonNode act : known.acts()) {
        named.addAll(act.findValuesAsText("unit"));
        named.addAll(act.findValuesAsText("by"));
      }
    }
    return named;
  }

  private void act(Entry entry, JsonNode act) {
    String unit = act.path("unit").asText();
    String to = act.path("to").asText();
    String day = entry.effectiveOn().toString();
    switch (act.path("act").asText()) {
      case "RENAMED" -> {
        names.put(unit, to);
        formerNames.tell(
            publisher + "/" + entry.number() + "/" + id(unit),
            row(entry, unit, "name", act.path("from").asText(), "valid_to", day));
      }
      case "SUCCEEDED" -> {
        boolean first = ends.put(unit, day) == null;
        String by = id(act.path("by").asText());
        successions.tell(
            id(unit) + "/" + by,
            row(entry, unit, "successor_id", by, "since", day, "first", first));
      }
      case "MIGRATED" -> schemes.put(act.path("listType").asText(), to);
      default -> {}
    }
  }

  private SortedMap<String, String> row(Entry entry, String unit, Object... rest) {
    SortedMap<String, String> row = Fields.row(rest);
    row.putAll(
        Fields.row(
            "department_id",
            id(unit),
            "publisher_id",
            entry.publisher(),
            "entry_number",
            entry.number()));
    return row;
  }

  private String id(String uid) {
    SortedMap<String, String> unit = units.get(uid);
    return unit == null ? uid : String.valueOf(unit.get("id"));
  }

  private void unit(String uid, SortedMap<String, String> found) {
    SortedMap<String, String> expected = new TreeMap<>(found);
    expected.put("publisher_id", Integer.toString(publisher));
    expected.computeIfPresent("name", (field, name) -> names.getOrDefault(uid, name));
    put(expected, "valid_to", ends.get(uid));
    ToldRows.compare(faults, UNIT, uid, expected, found);
  }

  /** A list is there as soon as an edition of it is told, in the scheme of its type at first. */
  private void lists(SortedMap<String, SortedMap<String, String>> found) {
    ToldRows lists = new ToldRows("list", faults);
    for (EntryWalk.Known known : entries.values()) {
      for (String type : known.editions().findValuesAsText("listType")) {
        String name = publisher + "/" + type;
        SortedMap<String, String> list = new TreeMap<>(found.getOrDefault(name, NONE));
        put(list, "category_scheme", schemes.get(type));
        lists.tell(name, list);
      }
    }
    lists.holdAgainst(found);
  }

  private static void put(SortedMap<String, String> row, String field, @Nullable String text) {
    if (text == null) {
      row.remove(field);
    } else {
      row.put(field, text);
    }
  }
}
