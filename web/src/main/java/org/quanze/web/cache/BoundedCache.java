package org.quanze.web.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map that forgets what was used longest ago once its weight is above its bound. Cut into parts
 * with a lock each, so that threads seldom wait for one another; a value heavier than a part is not
 * kept.
 */
public final class BoundedCache<K, V> {
  private static final int PARTS = 8;

  private final List<Part<K, V>> parts = new ArrayList<>(PARTS);

  public BoundedCache(long bound, ToLongFunction<V> weight) {
    for (int i = 0; i < PARTS; i++) {
      parts.add(new Part<>(bound / PARTS, weight));
    }
  }

  /** The value of this key, which counts as used now. */
  public @Nullable V get(K key) {
    return partOf(key).get(key);
  }

  /** Keeps a value. */
  public void put(K key, V value) {
    partOf(key).put(key, value);
  }

  /** The weight of all that is kept. */
  public long weight() {
    return parts.stream().mapToLong(Part::weight).sum();
  }

  private Part<K, V> partOf(K key) {
    int hash = key.hashCode();
    return parts.get((hash ^ (hash >>> 16)) & (PARTS - 1));
  }

  private static final class Part<K, V> {
    private final long bound;
    private final ToLongFunction<V> weigh;
    private final LinkedHashMap<K, V> values = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    Part(long bound, ToLongFunction<V> weigh) {
      this.bound = bound;
      this.weigh = weigh;
    }

    synchronized @Nullable V get(K key) {
      return values.get(key);
    }

    synchronized void put(K key, V value) {
      long added = weigh.applyAsLong(value);
      if (added > bound) {
        return;
      }
      V before = values.put(key, value);
      weight += added - (before == null ? 0 : weigh.applyAsLong(before));
      var eldest = values.entrySet().iterator();
      while (weight > bound) {
        Map.Entry<K, V> forgotten = eldest.next();
        weight -= weigh.applyAsLong(forgotten.getValue());
        eldest.remove();
      }
    }

    synchronized long weight() {
      return weight;
    }
  }
}
