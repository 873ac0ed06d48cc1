package org.quanze.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Clean;
import org.quanze.rule.Refusals;

/** Holds declared corrections against the computed figures, and lays them beside. */
final class CorrectionCheck {

  private static final int MOST = 100;
  private static final int LONGEST_REASON = 500;

  private final Map<FigureName, Figure> figures;
  private final Set<@Nullable String> listTypes;
  private final Refusals refusals;

  CorrectionCheck(Collection<Figure> figures, Refusals refusals) {
    this.figures =
        figures.stream()
            .collect(
                Collectors.toMap(Figure::name, Function.identity(), (a, b) -> a, TreeMap::new));
    this.listTypes = figures.stream().map(f -> f.name().listType()).collect(Collectors.toSet());
    this.refusals = refusals;
  }

  /** Notes whether a reason is there and fits; answers it as it is to be kept. */
  static String reason(String path, String raw, Refusals refusals) {
    String reason = Clean.text(raw);
    boolean fits = reason != null && reason.length() <= LONGEST_REASON;
    refusals.require(fits, StatisticsRule.REASON_FITS, path, LONGEST_REASON);
    if (reason == null || !fits) {
      return "";
    }
    Clean.check(path, reason, refusals);
    return reason;
  }

  /**
   * The figures with what is declared of them, in order. What was counted as none, and is therefore
   * not told, may be corrected too, on a list of which the report tells something.
   */
  List<ReportedFigure> beside(List<Correction> corrections) {
    if (!refusals.require(
        corrections.size() <= MOST, StatisticsRule.CORRECTIONS_FIT, "corrections", MOST)) {
      return List.of();
    }
    Map<FigureName, ReportedFigure> beside = new TreeMap<>();
    figures.forEach((name, figure) -> beside.put(name, new ReportedFigure(figure, null)));
    for (int i = 0; i < corrections.size(); i++) {
      Correction correction = corrections.get(i);
      String path = "corrections." + i;
      FigureName name = correction.figure();
      Figure figure = figures.getOrDefault(name, new Figure(name, 0, 0));
      ReportedFigure before = beside.get(name);
      boolean fits = fits(correction, figure, before, path);
      String reason = reason(path + ".reason", correction.reason(), refusals);
      if (fits) {
        beside.put(
            name, new ReportedFigure(figure, new Correction(name, correction.declared(), reason)));
      }
    }
    return List.copyOf(beside.values());
  }

  private boolean fits(
      Correction correction, Figure figure, @Nullable ReportedFigure before, String path) {
    FigureName name = correction.figure();
    return refusals.require(
            name.isWellFormed() && (name.listType() == null || listTypes.contains(name.listType())),
            StatisticsRule.FIGURE_EXISTS,
            path,
            name)
        && refusals.require(
            before == null || before.correction() == null, StatisticsRule.FIGURE_ONCE, path, name)
        && refusals.require(
            correction.declared() >= 0 && correction.declared() != figure.count(),
            StatisticsRule.DECLARED_DIFFERS,
            path + ".declared",
            figure.count());
  }
}
