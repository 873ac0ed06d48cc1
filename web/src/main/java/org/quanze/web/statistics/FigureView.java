package org.quanze.web.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;
import org.quanze.statistics.Correction;
import org.quanze.statistics.Figure;
import org.quanze.statistics.FigureName;
import org.quanze.statistics.Measure;
import org.quanze.statistics.ReportedFigure;

/** A figure as it is shown. */
public record FigureView(
    Measure measure,
    @Nullable String listType,
    @Nullable Movement movement,
    int computed,
    int net,
    @Nullable Integer present,
    @Nullable Integer declared,
    @Nullable String reason) {

  private static FigureView of(
      Figure computed, @Nullable Correction correction, @Nullable Integer present) {
    FigureName name = computed.name();
    return new FigureView(
        name.measure(),
        name.listType(),
        name.movement(),
        computed.count(),
        computed.net(),
        present,
        correction == null ? null : correction.declared(),
        correction == null ? null : correction.reason());
  }

  /** Figures as they were handed in. */
  static List<FigureView> reported(List<ReportedFigure> figures) {
    return figures.stream().map(f -> of(f.computed(), f.correction(), null)).toList();
  }

  /** Figures that nobody has handed in. */
  static List<FigureView> open(List<Figure> present) {
    return present.stream().map(f -> of(f, null, f.count())).toList();
  }

  /** Figures as they were handed in, with what is computed now, also where one of them is none. */
  static List<FigureView> beside(List<ReportedFigure> reported, List<Figure> present) {
    Map<FigureName, Figure> now =
        present.stream().collect(Collectors.toMap(Figure::name, Function.identity()));
    Map<FigureName, FigureView> all = new TreeMap<>();
    now.forEach((name, f) -> all.put(name, of(new Figure(name, 0, 0), null, f.count())));
    for (ReportedFigure r : reported) {
      FigureName name = r.computed().name();
      Figure of = now.get(name);
      all.put(name, of(r.computed(), r.correction(), of == null ? 0 : of.count()));
    }
    return List.copyOf(all.values());
  }

  /** Whether it is computed otherwise now. */
  boolean differs() {
    return present != null && present != computed;
  }
}
