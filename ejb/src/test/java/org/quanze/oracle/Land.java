package org.quanze.oracle;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who there is: governments by their division with the one above (empty for the highest), units
 * with their government, list types, and those of them that do not count suspended items (3.1:
 * "list types are data … whether suspended items are counted").
 */
public record Land(
    Map<String, String> above, Map<String, String> units, Set<String> types, Set<String> dropping) {

  /**
   * A prefecture with two counties, a township in each, and a development zone inside the first.
   */
  public static final Land SAMPLE =
      new Land(
          Map.of("P", "", "A", "P", "B", "P", "Z", "A", "A1", "A", "B1", "B"),
          Map.ofEntries(
              Map.entry("P.civil", "P"),
              Map.entry("P.trade", "P"),
              Map.entry("P.bureau", "P"),
              Map.entry("A.civil", "A"),
              Map.entry("A.trade", "A"),
              Map.entry("A.bureau", "A"),
              Map.entry("B.civil", "B"),
              Map.entry("B.trade", "B"),
              Map.entry("B.bureau", "B"),
              Map.entry("Z.board", "Z"),
              Map.entry("Z.works", "Z"),
              Map.entry("A1.office", "A1"),
              Map.entry("A1.law", "A1"),
              Map.entry("B1.office", "B1"),
              Map.entry("B1.law", "B1")),
          Set.of("POWER", "SERVICE"),
          Set.of("SERVICE"));

  public String government(String unit) {
    String government = units.get(unit);
    if (government == null) {
      throw new IllegalArgumentException(unit);
    }
    return government;
  }

  public boolean within(String territory, String government) {
    for (String at = territory; !at.isEmpty(); at = above.getOrDefault(at, "")) {
      if (at.equals(government)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one of several receivers whose territory it is: "A development zone inside a county: its
   * territory is carved out of the county's" (3.4), so the innermost.
   */
  public @Nullable String receiverFor(Iterable<String> receivers, String territory) {
    String best = null;
    for (String unit : receivers) {
      if (within(territory, government(unit))
          && (best == null || within(government(unit), government(best)))) {
        best = unit;
      }
    }
    return best;
  }
}
