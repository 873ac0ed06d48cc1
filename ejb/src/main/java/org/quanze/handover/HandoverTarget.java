package org.quanze.handover;

import java.util.UUID;
import org.quanze.access.Target;

/**
 * A handover as the target of an act.
 *
 * @param side which of the parties acts
 */
public record HandoverTarget(UUID handover, Side side) implements Target {

  /** The parties. */
  public enum Side {
    /** 下放方. */
    GIVER,
    /** 承接方. */
    RECEIVER
  }
}
