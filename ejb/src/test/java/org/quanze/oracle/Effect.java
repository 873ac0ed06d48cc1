package org.quanze.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line as it moves something: on its day, by the act with this number. Of a handover or an
 * entrustment, the receiver; of a handover by acceptance, the accepting line too.
 */
record Effect(LocalDate day, int act, Line line, @Nullable String receiver, @Nullable Line accept) {

  /** Nullaway's word for a receiver that is there. */
  String to() {
    if (receiver == null) {
      throw new IllegalStateException(line.toString());
    }
    return receiver;
  }
}
