package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.handover.DueDay;
import org.quanze.item.Content;

/** Adjustments by which others come to exercise a power, and by which they cease to. */
public sealed interface Conferral extends Adjustment {

  /**
   * Who receives a delegated power.
   *
   * @param department identity of the receiving unit, of another government
   * @param agreedOn the handover is done on this day or later
   * @param transitionRule what happens to cases accepted before (过渡规则)
   * @param proposal the handover that the receiver itself proposed (点菜式), or null
   * @param workingDays within how many working days it is to be done (办理期限); null for the usual
   */
  record Receiver(
      UUID department,
      LocalDate agreedOn,
      @Nullable String transitionRule,
      @Nullable UUID proposal,
      @Nullable Integer workingDays) {
    public Receiver {
      workingDays = DueDay.stated(workingDays);
    }

    /** A receiver that takes over within the usual days. */
    public Receiver(
        UUID department,
        LocalDate agreedOn,
        @Nullable String transitionRule,
        @Nullable UUID proposal) {
      this(department, agreedOn, transitionRule, proposal, null);
    }

    /** A receiver that proposed nothing itself, likewise. */
    public Receiver(UUID department, LocalDate agreedOn, @Nullable String transitionRule) {
      this(department, agreedOn, transitionRule, null);
    }
  }

  /**
   * How long a power is entrusted.
   *
   * @param from first day; null for the day of effect
   * @param until first day after; a power is never entrusted without an end
   * @param workingDays within how many working days units of other governments take it over (办理期限);
   *     null for the usual
   */
  record Term(@Nullable LocalDate from, LocalDate until, @Nullable Integer workingDays) {
    public Term {
      workingDays = DueDay.stated(workingDays);
    }

    /** A term of what is taken over within the usual days. */
    public Term(@Nullable LocalDate from, LocalDate until) {
      this(from, until, null);
    }
  }

  /** A conferral on named units. */
  sealed interface Conferring extends Conferral, OfOne {
    @Override
    default Stream<Subject> subjects() {
      return Stream.of(subject());
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
      implements Conferring {
    public Delegate {
      receivers = List.copyOf(receivers);
    }
  }

  /**
   * 部分下放: a part of the scope is handed over; the item stays with the rest of it. It is announced
   * to receivers, or it answers an acceptance in part.
   *
   * @param receivers who receives; none where it answers handovers
   * @param answers handovers that were accepted in part; none where it is announced to receivers
   * @param content what the item says when the last handover is done: the remaining scope
   * @param remaining the remaining scope, in words
   */
  record PartialDelegate(
      Subject subject,
      List<Receiver> receivers,
      List<UUID> answers,
      Content content,
      String remaining,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Conferral, OfOne {
    public PartialDelegate {
      receivers = receivers == null ? List.of() : List.copyOf(receivers);
      answers = answers == null ? List.of() : List.copyOf(answers);
    }

    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }

    @Override
    public Stream<Content> contents() {
      return Stream.of(content);
    }
  }

  /**
   * 委托: the receivers exercise the power in the name of the unit that holds it, which stays liable;
   * the item stays where it is. It must be announced, has an end, and is not entrusted on.
   *
   * @param receivers identities of the units
   */
  record Entrust(
      Subject subject,
      List<UUID> receivers,
      Term term,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Conferring {
    public Entrust {
      receivers = List.copyOf(receivers);
    }
  }

  /** How a power is conferred by 赋权. */
  sealed interface Mode {
    /** As by 下放. */
    record Delegating(List<Receiver> receivers) implements Mode {
      public Delegating {
        receivers = List.copyOf(receivers);
      }
    }

    /** As by 委托. */
    record Entrusting(List<UUID> receivers, Term term) implements Mode {
      public Entrusting {
        receivers = List.copyOf(receivers);
      }
    }
  }

  /** 赋权, 赋予: the decision says for each line whether it delegates or entrusts. */
  record Empower(
      Subject subject, Mode mode, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Conferring {}

  /**
   * 收回: what was handed over comes back to the government that gave it, as a new item. It needs no
   * acceptance; the deed is its own, on the agreed day or later.
   *
   * @param handover the handover that is undone
   * @param department identity of the unit of this government that holds the power again
   * @param item identity of its new item
   * @param content contents of it; null for those of the item that comes back, with the unit
   * @param agreedOn the recall is done on this day or later
   * @param workingDays within how many working days it is to be done (办理期限); null for the usual
   */
  record Recall(
      UUID handover,
      UUID department,
      UUID item,
      @Nullable Content content,
      LocalDate agreedOn,
      @Nullable String reason,
      @Nullable Integer workingDays)
      implements Conferral {
    public Recall {
      workingDays = DueDay.stated(workingDays);
    }

    /** A recall that is done within the usual days. */
    public Recall(
        UUID handover,
        UUID department,
        UUID item,
        @Nullable Content content,
        LocalDate agreedOn,
        @Nullable String reason) {
      this(handover, department, item, content, agreedOn, reason, null);
    }

    @Override
    public @Nullable LocalDate effectiveOn() {
      return null;
    }

    @Override
    public Stream<Content> contents() {
      return Stream.ofNullable(content);
    }
  }

  /**
   * 终止委托: an entrustment ends before its term.
   *
   * @param workingDays within how many working days a unit of another government gives it back
   *     (办理期限); null for the usual
   */
  record EndEntrustment(
      UUID entrustment,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason,
      @Nullable Integer workingDays)
      implements Conferral {
    public EndEntrustment {
      workingDays = DueDay.stated(workingDays);
    }

    /** An end that is done within the usual days. */
    public EndEntrustment(
        UUID entrustment, @Nullable LocalDate effectiveOn, @Nullable String reason) {
      this(entrustment, effectiveOn, reason, null);
    }
  }
}
