package org.quanze.database;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads that are kept in memory because they can never change, but for a redaction: with the next
 * one, on whichever node it was ordered, everything is forgotten. What is redacted is rare. Only a
 * {@link Snapshot} knows which redactions it has seen; outside of one nothing is kept.
 *
 * @param <K> names what was read, for ever
 * @param <V> what was read
 */
public final class KeptUntilRedaction<K, V> {

  private final Supplier<Cache<K, V>> making;
  private volatile Kept<K, V> kept;

  private record Kept<K, V>(long redactions, Cache<K, V> values) {}

  /**
   * Nothing is kept yet.
   *
   * @param making makes an empty cache with its limits
   */
  public KeptUntilRedaction(Supplier<Cache<K, V>> making) {
    this.making = making;
    kept = new Kept<>(-1, making.get());
  }

  /** What is kept of a key; null where it must be read. */
  public @Nullable V get(K key) {
    Cache<K, V> values = values();
    return values == null ? null : values.getIfPresent(key);
  }

  /** Keeps what was read. */
  public void put(K key, V value) {
    Cache<K, V> values = values();
    if (values != null) {
      values.put(key, value);
    }
  }

  private @Nullable Cache<K, V> values() {
    RunningSnapshot snapshot = Snapshot.running();
    if (snapshot == null || !snapshot.isKept()) {
      return null;
    }
    Kept<K, V> now = kept;
    if (now.redactions < snapshot.redactions()) {
      now = new Kept<>(snapshot.redactions(), making.get());
      kept = now;
    }
    // A snapshot that began before a redaction still sees the value, and keeps it for nobody.
    return now.redactions == snapshot.redactions() ? now.values : null;
  }
}
