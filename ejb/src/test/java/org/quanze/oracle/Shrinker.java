package org.quanze.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.quanze.oracle.Act.Decision;

/** Makes a failing history smaller: acts, then lines, are left out as long as it still fails. */
public final class Shrinker {
  private final Land land;
  private final Predicate<List<Act>> fails;
  private final Set<Act> refused = Collections.newSetFromMap(new IdentityHashMap<>());

  private Shrinker(Land land, Predicate<List<Act>> fails) {
    this.land = land;
    this.fails = fails;
  }

  public static List<Act> shrink(Land land, List<Act> acts, Predicate<List<Act>> fails) {
    Shrinker shrinker = new Shrinker(land, fails);
    Oracle oracle = new Oracle(land);
    for (Act act : acts) {
      if (!oracle.play(act).isEmpty()) {
        shrinker.refused.add(act);
      }
    }
    return shrinker.acts(shrinker.lines(shrinker.acts(acts)));
  }

  /** As readable lines. */
  public static String print(Land land, List<Act> acts) {
    Oracle oracle = new Oracle(land);
    StringBuilder lines = new StringBuilder();
    for (Act act : acts) {
      Set<Refusal> no = oracle.play(act);
      lines.append(act).append(no.isEmpty() ? "" : "\n    refused: " + no).append('\n');
    }
    return lines.toString();
  }

  private List<Act> acts(List<Act> acts) {
    List<Act> now = acts;
    for (int chunk = Math.max(1, now.size() / 2); chunk > 0; chunk /= 2) {
      for (int from = Math.max(0, now.size() - chunk); from >= 0; from -= chunk) {
        List<Act> fewer = new ArrayList<>(now);
        fewer.subList(from, Math.min(from + chunk, fewer.size())).clear();
        fewer = tidy(fewer);
        if (fewer.size() < now.size() && fails.test(fewer)) {
          now = fewer;
        }
      }
    }
    return now;
  }

  private List<Act> lines(List<Act> acts) {
    List<Act> now = acts;
    for (int i = now.size() - 1; i >= 0; i--) {
      for (int line = 0; now.get(i) instanceof Decision d && line < d.lines().size(); ) {
        List<Act> fewer = new ArrayList<>(now);
        List<Line> lines = new ArrayList<>(d.lines());
        lines.remove(line);
        Act smaller = new Decision(d.today(), d.publisher(), d.day(), lines);
        if (refused.contains(d)) {
          refused.add(smaller);
        }
        fewer.set(i, smaller);
        List<Act> tidy = tidy(fewer);
        if (!lines.isEmpty() && tidy.size() == now.size() && fails.test(tidy)) {
          now = tidy;
        } else {
          line++;
        }
      }
    }
    return now;
  }

  /** Without the acts that others, left out now, made possible. */
  private List<Act> tidy(List<Act> acts) {
    Oracle oracle = new Oracle(land);
    List<Act> kept = new ArrayList<>();
    for (Act act : acts) {
      if (known(oracle, act) && oracle.play(act).isEmpty() != refused.contains(act)) {
        kept.add(act);
      }
    }
    return kept;
  }

  private static boolean known(Oracle oracle, Act act) {
    return switch (act) {
      case Decision d -> true;
      case Act.HandOver h -> oracle.handover(h.handover()) != null;
      case Act.Reject r -> oracle.handover(r.handover()) != null;
      case Act.Withdraw w -> oracle.handover(w.handover()) != null;
    };
  }
}
