package org.quanze.statistics;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;

/**
 * Which figure of a report.
 *
 * @param listType code of the list type; null for what is counted of the unit
 * @param movement the kind of movement of {@link Measure#MOVED}; null for anything else
 */
public record FigureName(Measure measure, @Nullable String listType, @Nullable Movement movement)
    implements Comparable<FigureName> {

  private static final Comparator<FigureName> ORDER =
      Comparator.comparing(
              FigureName::listType, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(FigureName::measure)
          .thenComparing(
              FigureName::movement, Comparator.nullsFirst(Comparator.<Movement>naturalOrder()));

  /** A figure of a list. */
  static FigureName of(Measure measure, String listType) {
    return new FigureName(measure, listType, null);
  }

  /** A figure of the unit. */
  static FigureName of(Measure measure) {
    return new FigureName(measure, null, null);
  }

  /** Whether there can be such a figure, on whichever list. */
  boolean isWellFormed() {
    return measure.isOfList() == (listType != null)
        && (measure == Measure.MOVED) == (movement != null);
  }

  @Override
  public int compareTo(FigureName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (listType == null ? "" : listType + " ")
        + (movement == null ? measure.name() : movement.name());
  }
}
