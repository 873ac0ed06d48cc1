package org.quanze.system;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that goes stale, such as a token: made anew when it is asked for after two minutes. */
final class Fresh<T> {
  private static final long GOOD_NANOS = TimeUnit.MINUTES.toNanos(2);

  private final Supplier<T> maker;
  private @Nullable T made;
  private long at;

  Fresh(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T now = made;
    if (now == null || System.nanoTime() - at > GOOD_NANOS) {
      now = maker.get();
      made = now;
      at = System.nanoTime();
    }
    return now;
  }
}
