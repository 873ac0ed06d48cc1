package org.quanze.web.instrument;

import org.jspecify.annotations.Nullable;
import org.quanze.instrument.DocumentNumber;

/** Document numbers through the door. */
public final class NumberView {

  private NumberView() {}

  /** The number as it is read; null where there is none or it cannot be read. */
  public static @Nullable DocumentNumber of(@Nullable String written) {
    return written == null ? null : DocumentNumber.read(written).orElse(null);
  }
}
