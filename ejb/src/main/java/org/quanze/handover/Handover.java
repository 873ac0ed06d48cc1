package org.quanze.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover (交接). Announced by the giver's decision (NOTIFIED), readied by the receiver's
 * (ACCEPTED), done by a deed on or after the agreed day (HANDED_OVER). Until then only the giver
 * may exercise the power, from that day only the receiver.
 *
 * @param id identity
 * @param giverPublisher id of the giving government
 * @param giverDepartment id of the giving unit
 * @param giverEntry number of the giver's decision in its ledger
 * @param giverItem the delegated item
 * @param agreedOn the deed is done on this day or later
 * @param transitionRule what happens to cases accepted before
 * @param receiverEntry number of the receiver's decision in its ledger
 * @param receiverItem the item that enters the receiver's list
 * @param handedOverOn day of the deed
 * @param version raised by every step
 */
public record Handover(
    UUID id,
    int giverPublisher,
    int giverDepartment,
    int giverEntry,
    UUID giverItem,
    int receiverPublisher,
    int receiverDepartment,
    State state,
    LocalDate agreedOn,
    @Nullable String transitionRule,
    @Nullable Integer receiverEntry,
    @Nullable UUID receiverItem,
    @Nullable LocalDate handedOverOn,
    int version) {

  /** States of a handover. */
  public enum State {
    /** 已通知. */
    NOTIFIED,
    /** 已承接. */
    ACCEPTED,
    /** 已交接. */
    HANDED_OVER
  }
}
