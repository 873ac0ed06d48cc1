package org.quanze.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover (交接). A delegation is announced by the giver's decision (NOTIFIED), readied by the
 * receiver's (ACCEPTED), done by a deed on or after the agreed day (HANDED_OVER). Until then only
 * the giver may exercise the power, from that day only the receiver.
 *
 * @param id identity
 * @param kind what is handed over
 * @param giverPublisher id of the government from which the power goes
 * @param giverDepartment id of the unit from which it goes
 * @param giverEntry number of the giver's decision in its ledger; null for a recall, and for a
 *     proposal that no decision has taken up
 * @param giverItem the item that goes
 * @param agreedOn the deed is done on this day or later
 * @param workingDays within how many working days it is to be done, from its announcement
 * @param transitionRule what happens to cases accepted before
 * @param receiverEntry number of the receiver's decision in its ledger
 * @param receiverItem the item that enters the receiver's list
 * @param handedOverOn day of the deed
 * @param remainingVersion the version in which the item stays with the giver, for a part
 * @param terms canonical JSON of what else was agreed, or null
 * @param reason why it was accepted in part, refused or withdrawn
 * @param version raised by every step
 */
public record Handover(
    UUID id,
    Kind kind,
    int giverPublisher,
    int giverDepartment,
    @Nullable Integer giverEntry,
    UUID giverItem,
    int receiverPublisher,
    int receiverDepartment,
    State state,
    LocalDate agreedOn,
    int workingDays,
    @Nullable String transitionRule,
    @Nullable Integer receiverEntry,
    @Nullable UUID receiverItem,
    @Nullable LocalDate handedOverOn,
    @Nullable Integer remainingVersion,
    @Nullable String terms,
    @Nullable String reason,
    int version) {

  /** What is handed over. */
  public enum Kind {
    /** 下放: a power, or a part of it, to another government. */
    DELEGATION,
    /** 收回: a power, back to the government that had handed it over. */
    RECALL,
    /** 委托: the exercise of a power, to a unit of another government. */
    ENTRUSTMENT,
    /** 终止委托: the exercise of a power, back to the unit that holds it. */
    ENTRUSTMENT_END
  }

  /** States of a handover. */
  public enum State {
    /** 拟下放: proposed by the receiver (点菜式); seen by the parties alone. */
    PROPOSED,
    /** 已通知: the decision of the giver is published. */
    NOTIFIED,
    /** 部分承接: accepted in part; the giver decides on the scope that stays. */
    PARTIALLY_ACCEPTED,
    /** 已承接: everything that is needed is published. */
    ACCEPTED,
    /** 已交接. */
    HANDED_OVER,
    /** 退回: refused by the party that was asked. */
    REJECTED,
    /** 撤回: withdrawn by the party that asked. */
    WITHDRAWN;

    /** Whether nothing follows. */
    public boolean isFinal() {
      return this == HANDED_OVER || this == REJECTED || this == WITHDRAWN;
    }
  }

  /** The ledger in which it was announced: publisher and entry; null for a mere proposal. */
  public @Nullable Integer announcedIn() {
    return kind == Kind.RECALL ? receiverEntry : giverEntry;
  }

  /**
   * Id of the unit that acts next: of what was accepted in part the giver decides, and else it is
   * for the receiver to accept and to take over.
   */
  public int acts() {
    return state == State.PARTIALLY_ACCEPTED ? giverDepartment : receiverDepartment;
  }

  /** Id of the government of that unit. */
  public int actsOf() {
    return state == State.PARTIALLY_ACCEPTED ? giverPublisher : receiverPublisher;
  }
}
