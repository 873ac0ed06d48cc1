package org.quanze.web.exchange;

import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key, by which every write of these doors may be sent again. */
final class IdempotencyKey {

  /** Its name. */
  static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  /** The key, which may stand in quotes; null where there is none. */
  static @Nullable String of(@Nullable String header) {
    return header == null || header.isBlank()
        ? null
        : header.strip().replaceFirst("^\"(.*)\"$", "$1");
  }
}
