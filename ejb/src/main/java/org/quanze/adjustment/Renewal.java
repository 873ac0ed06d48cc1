package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;

/** Adjustments that give an item a new version; it stays on its list. */
public sealed interface Renewal extends Adjustment, Adjustment.OfOne {

  @Override
  default Stream<Subject> subjects() {
    return Stream.of(subject());
  }

  /** A renewal that states the whole new contents. */
  sealed interface Rewriting extends Renewal {
    /** The new contents. */
    Content content();

    @Override
    default Stream<Content> contents() {
      return Stream.of(content());
    }
  }

  /** 变更: name, basis, limits, materials; the item stays what it is and where it is. */
  record Change(
      Subject subject, Content content, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Rewriting {}

  /**
   * 部分取消: the scope is reduced.
   *
   * @param fallenAway what fell away, in words
   */
  record PartialCancel(
      Subject subject,
      Content content,
      String fallenAway,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Rewriting {}

  /** 取消初审环节: a stage of review before the decision is dropped. */
  record DropPrereview(
      Subject subject, Content content, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Rewriting {}

  /**
   * 更正: a version was published wrongly. The corrected one holds for the same days of law; what was
   * published stays readable as it was known.
   *
   * @param corrects number of the version that was wrong
   */
  record Correct(Subject subject, int corrects, Content content, @Nullable String reason)
      implements Rewriting {
    @Override
    public @Nullable LocalDate effectiveOn() {
      return null;
    }
  }

  /** 调整类别: the item goes to another category of its list. */
  record Reclassify(
      Subject subject, String category, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Renewal {}

  /** 重新编码: other codes, and nothing else. */
  record Recode(
      Subject subject,
      List<ItemCode> codes,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Renewal {
    public Recode {
      codes = codes == null ? List.of() : List.copyOf(codes);
    }
  }
}
