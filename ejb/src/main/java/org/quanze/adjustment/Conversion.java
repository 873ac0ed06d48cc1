package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;

/** Adjustments by which items end and others take their place on the same list. */
public sealed interface Conversion extends Adjustment {

  /** 合并 n→1 or n→m: items leave the list and new ones take their place. */
  record Merge(
      List<Subject> merged,
      List<NewItem> results,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Conversion {
    public Merge {
      merged = List.copyOf(merged);
      results = List.copyOf(results);
    }

    @Override
    public Stream<Subject> subjects() {
      return merged.stream();
    }

    @Override
    public Stream<Content> contents() {
      return results.stream().map(NewItem::content);
    }
  }

  /** 拆分, 分设 1→k: an item leaves the list and its parts take its place. */
  record Split(
      Subject subject,
      List<NewItem> parts,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Conversion, OfOne {
    public Split {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }

    @Override
    public Stream<Content> contents() {
      return parts.stream().map(NewItem::content);
    }
  }

  /**
   * 划转: the power goes to another unit of the same government; the list keeps its number.
   *
   * @param department identity of the unit that takes it
   * @param item identity of the item that the unit then holds
   * @param content its contents; null for those of the item that goes, with the new unit
   * @param document the transfer document (行政职能交接书)
   * @param kept duties that stay with the unit that gives (如事前勘验、事后监管)
   * @param given duties that go with the power
   */
  record Transfer(
      Subject subject,
      UUID department,
      UUID item,
      @Nullable Content content,
      @Nullable String document,
      @Nullable String kept,
      @Nullable String given,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Conversion, OfOne {
    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }

    @Override
    public Stream<Content> contents() {
      return Stream.ofNullable(content);
    }
  }

  /**
   * 实施机关变更: the item is implemented by another unit, which is a transfer; or by the same unit under
   * a new name, which only changes what the contents say.
   *
   * @param department identity of the unit
   * @param item identity of the item that another unit then holds
   * @param content the new contents; null for the old ones with the new unit
   */
  record ChangeImplementer(
      Subject subject,
      UUID department,
      UUID item,
      @Nullable Content content,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Conversion, OfOne {
    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }

    @Override
    public Stream<Content> contents() {
      return Stream.ofNullable(content);
    }
  }
}
