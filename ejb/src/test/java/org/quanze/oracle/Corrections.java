package org.quanze.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quanze.oracle.Act.Decision;

/** Published corrections with the numbers of their acts. */
final class Corrections {
  private final Map<Line, Integer> all = new LinkedHashMap<>();

  Corrections(List<Act> acts) {
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i) instanceof Decision d) {
        for (Line line : d.lines()) {
          if (line.kind == Kind.CORRECT) {
            all.put(line, i);
          }
        }
      }
    }
  }

  /**
   * "CORRECT: new version with correctsVersion" (3.3); "recordedAsOf reproduces what was published
   * even if corrected later" (I7): it is seen by everybody who knows of it, on every day.
   */
  Item of(Item item, int known) {
    Item now = item;
    for (Map.Entry<Line, Integer> e : all.entrySet()) {
      Line line = e.getKey();
      if (e.getValue() < known
          && item.id().equals(line.item())
          && now.version().equals(line.base)) {
        now = now.version(line.id, line.text == null ? "" : line.text);
      }
    }
    return now;
  }
}
