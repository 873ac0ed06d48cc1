package org.quanze.web.adjustment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.item.Content;
import org.quanze.web.graphql.GlobalId;

/** A line of a draft as the SDL shows it. */
public record LineView(
    int number,
    Adjustment.Kind kind,
    List<String> items,
    @Nullable String name,
    @Nullable LocalDate effectiveOn,
    @Nullable String reason) {

  static LineView of(NumberedLine line) {
    Adjustment adjustment = line.adjustment();
    return new LineView(
        line.number(),
        adjustment.kind(),
        adjustment.subjects().map(s -> GlobalId.encode("Item", s.item())).toList(),
        name(adjustment),
        adjustment.effectiveOn(),
        adjustment.reason());
  }

  /** The name that the first of its contents gives. */
  private static @Nullable String name(Adjustment adjustment) {
    return adjustment.contents().findFirst().map(Content::name).orElse(null);
  }
}
