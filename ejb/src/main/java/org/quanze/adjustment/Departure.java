package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adjustments by which an item leaves its list for good. */
public sealed interface Departure extends Adjustment, Adjustment.OfOne {

  @Override
  default Stream<Subject> subjects() {
    return Stream.of(subject());
  }

  /** 取消: the power ends. */
  record Cancel(Subject subject, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Departure {}

  /** 转为内部事项: it goes on inside the administration and is no longer published. */
  record ToInternal(Subject subject, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Departure {}

  /** 原因不明: an imported list lacks the item, and no decision that is known took it away. */
  record Unexplained(Subject subject, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Departure {}
}
