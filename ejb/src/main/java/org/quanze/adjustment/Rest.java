package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adjustments by which an item rests and goes on; its contents stay as they are. */
public sealed interface Rest extends Adjustment, Adjustment.OfOne {

  @Override
  default Stream<Subject> subjects() {
    return Stream.of(subject());
  }

  /**
   * 暂停: it stays listed and may not be exercised.
   *
   * @param plannedEnd day on which it is meant to be resumed; nothing happens on it by itself
   */
  record Suspend(
      Subject subject,
      @Nullable LocalDate plannedEnd,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Rest {}

  /** 恢复: it is in force again. */
  record Resume(Subject subject, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Rest {}
}
