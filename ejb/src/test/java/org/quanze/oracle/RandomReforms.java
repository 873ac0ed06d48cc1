package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Random lines that take all items of a unit or of a list. */
record RandomReforms(Oracle oracle, Chance chance, Free free) {

  /** One of a decision at most; schemes and names are changed less often than units are ended. */
  @Nullable Line line(Kind kind, String publisher, LocalDate day) {
    if (free.reformed || (kind != Kind.REORGANISE && chance.below(5) > 0)) {
      return null;
    }
    Line line = new Line(chance.id("L"), kind, day);
    String from = free.unit(publisher);
    String to = free.unit(publisher);
    if (kind == Kind.RENAME_UNIT) {
      free.reformed = true;
      return line.to(from).text(chance.id("n"));
    } else if (kind == Kind.REORGANISE) {
      line.map = Map.of(from, to);
      List<String> items = new ArrayList<>(oracle.picture(day).items.keySet());
      items.removeIf(i -> !oracle.picture(day).get(i).unit().equals(from));
      boolean taken = items.stream().anyMatch(free.used::contains) && !chance.rarely();
      if (from.equals(to) || taken || !free.quiet(from)) {
        return null;
      }
      free.reformed = true;
      free.ended.add(from);
      free.used.addAll(items);
      return line;
    }
    line.type = chance.one(List.of("POWER", "SERVICE"));
    String old = oracle.scheme(Roll.name(publisher, line.type));
    String other = old.equals("c") ? "d" : "c";
    Map<String, String> map = new TreeMap<>();
    for (int i = chance.hardly() ? 2 : 1; i <= 3; i++) {
      map.put(old + i, other + (chance.below(3) + 1));
    }
    line.map = map;
    Oracle.Point now = new Oracle.Point(day, oracle.acts().size());
    List<String> listed =
        List.copyOf(oracle.list(Roll.name(publisher, line.type)).listed(now).keySet());
    if (listed.stream().anyMatch(free.used::contains) && !chance.rarely()) {
      return null;
    }
    free.reformed = true;
    free.migrated = line.type;
    free.used.addAll(listed);
    return line;
  }
}
