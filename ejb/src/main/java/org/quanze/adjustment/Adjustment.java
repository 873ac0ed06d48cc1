package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;

/**
 * One adjustment (调整) of a decision: the only way in which a list changes. Each names the version
 * that it was drafted on, so that nothing is changed that somebody else has changed meanwhile.
 */
public sealed interface Adjustment {

  /** Kinds as they are named in decisions. */
  enum Kind {
    /** 新增. */
    ADD,
    /** 变更. */
    CHANGE,
    /** 取消. */
    CANCEL,
    /** 合并. */
    MERGE,
    /** 下放. */
    DELEGATE,
    /** 承接. */
    ACCEPT
  }

  /** The kind. */
  Kind kind();

  /** Day from which it has effect; null for the day of the decision. */
  @Nullable LocalDate effectiveOn();

  /** Why (事由). */
  @Nullable String reason();

  /** The contents that it gives an item; null where it gives none (取消, 下放). */
  default @Nullable Content content() {
    return null;
  }

  /** The items that stand on the list and that it touches. */
  default Stream<Subject> subjects() {
    return Stream.empty();
  }

  /**
   * An item with the version that the draft was made on.
   *
   * @param item identity of the item
   * @param baseVersion number of the version that stood when the line was drafted
   */
  record Subject(UUID item, int baseVersion) {}

  /** 新增: a new item enters the list. */
  record Add(
      String listType,
      UUID item,
      Content content,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Adjustment {
    @Override
    public Kind kind() {
      return Kind.ADD;
    }
  }

  /** 变更: name, basis, limits, materials; the item stays what it is and where it is. */
  record Change(
      Subject subject, Content content, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Adjustment {
    @Override
    public Kind kind() {
      return Kind.CHANGE;
    }

    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }
  }

  /** 取消: the item leaves the list for good. */
  record Cancel(Subject subject, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Adjustment {
    @Override
    public Kind kind() {
      return Kind.CANCEL;
    }

    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }
  }

  /** 合并 n→1: items leave the list and one new item takes their place. */
  record Merge(
      List<Subject> merged,
      UUID item,
      Content content,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Adjustment {
    public Merge {
      merged = List.copyOf(merged);
    }

    @Override
    public Kind kind() {
      return Kind.MERGE;
    }

    @Override
    public Stream<Subject> subjects() {
      return merged.stream();
    }
  }

  /**
   * 下放: announced to the receivers. It moves nothing: the item leaves this list when the last of
   * its handovers is done.
   */
  record Delegate(
      Subject subject,
      List<Receiver> receivers,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Adjustment {

    /**
     * Who receives.
     *
     * @param department identity of the receiving unit, of another government
     * @param agreedOn the handover is done on this day or later
     * @param transitionRule what happens to cases accepted before (过渡规则)
     */
    public record Receiver(UUID department, LocalDate agreedOn, @Nullable String transitionRule) {}

    public Delegate {
      receivers = List.copyOf(receivers);
    }

    @Override
    public Kind kind() {
      return Kind.DELEGATE;
    }

    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }
  }

  /**
   * 承接: the receiver's own decision on a handover. It readies the handover and moves nothing; the
   * new item enters the receiver's list when the handover is done.
   */
  record Accept(UUID handover, UUID item, Content content, @Nullable String reason)
      implements Adjustment {
    @Override
    public Kind kind() {
      return Kind.ACCEPT;
    }

    @Override
    public @Nullable LocalDate effectiveOn() {
      return null;
    }
  }
}
