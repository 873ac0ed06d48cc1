package org.quanze.exchange;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identities for many items at once: UUIDs of version 7 (RFC 9562), rising, so that an index over
 * them grows at its end.
 */
final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  static UUID next() {
    long now = System.currentTimeMillis() << 12;
    long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long high = (stamp & ~0xFFFL) << 4 | 0x7000L | (stamp & 0xFFFL);
    long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
