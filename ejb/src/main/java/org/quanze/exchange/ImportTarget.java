package org.quanze.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.scheme.CodeScheme;

/**
 * Where the rows of an import go, read once before the rows are.
 *
 * @param units registered units of the branch by what names them
 * @param newUnitsIn id of the government in which units begin that are not registered, or null
 * @param areas the 12-digit area by id of the government
 * @param listed hash of the contents that stand now by natural key, for lists that have editions
 * @param openLists ids of governments whose list has editions
 * @param schemes the code schemes by code
 */
record ImportTarget(
    Map<String, Unit> units,
    @Nullable Integer newUnitsIn,
    Map<Integer, String> areas,
    Map<String, Bytes> listed,
    java.util.Set<Integer> openLists,
    Map<String, CodeScheme> schemes,
    Map<UUID, NewUnit> begun) {

  /** A registered unit. */
  record Unit(UUID uid, int publisher, String name) {}

  /** A unit that begins with the publication. */
  record NewUnit(UUID uid, int publisher, String name) {}

  ImportTarget {
    begun = new HashMap<>(begun);
    units = new HashMap<>(units);
  }

  /** The unit that a row names, begun if that is asked for; null if it is not known. */
  @Nullable Unit unit(String named) {
    Unit unit = units.get(named);
    if (unit == null && newUnitsIn != null && !named.isEmpty()) {
      unit = new Unit(UUID.randomUUID(), newUnitsIn, named);
      units.put(named, unit);
      begun.put(unit.uid(), new NewUnit(unit.uid(), newUnitsIn, named));
    }
    return unit;
  }

  /** The natural key of an item on a list: its code, or its unit and name where it has none. */
  static String key(int publisher, @Nullable String code, UUID unit, String name) {
    return publisher + "\n" + (code == null ? unit + "\n" + name : code);
  }
}
