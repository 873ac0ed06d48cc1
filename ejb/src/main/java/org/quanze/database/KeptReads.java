package org.quanze.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads that are kept in memory while the registry's revision stays what it is: of what is asked
 * for all the time and changes seldom, such as divisions, units, lists and their types. Every
 * public change raises the revision, on whichever node it is made, so nothing has to be told to
 * forget. Only what is read in a {@link Snapshot} is kept, since only there it is known of which
 * revision it is; a use case that writes always asks the database, and so does {@link
 * Snapshot#readUnkept}.
 */
@ApplicationScoped
@NullUnmarked
public class KeptReads {

  private static final int MOST = 200_000;

  private volatile Kept kept = new Kept(-1);

  private static final class Kept {
    private final long revision;
    private final Cache<Key, Object> values = Caffeine.newBuilder().maximumSize(MOST).build();

    Kept(long revision) {
      this.revision = revision;
    }
  }

  private record Key(String what, Object of) {}

  /**
   * One read.
   *
   * @param what names the question
   * @param of its parameters, a value with equality
   */
  @SuppressWarnings("unchecked") // a question has answers of one type
  public <T> T get(String what, Object of, Supplier<T> read) {
    Cache<Key, Object> values = values();
    if (values == null) {
      return read.get();
    }
    Key key = new Key(what, of);
    T known = (T) values.getIfPresent(key);
    if (known == null) {
      known = read.get();
      if (isThere(known)) {
        values.put(key, known);
      }
    }
    return known;
  }

  /** Reads of many keys; the database is asked for those alone that are not kept. */
  @SuppressWarnings("unchecked") // a question has answers of one type
  public <K, V> Map<K, V> all(String what, Collection<K> keys, Function<List<K>, Map<K, V>> read) {
    Cache<Key, Object> values = values();
    if (values == null) {
      return read.apply(List.copyOf(keys));
    }
    Map<K, V> found = new HashMap<>();
    List<K> missing = new ArrayList<>();
    for (K key : keys) {
      V known = (V) values.getIfPresent(new Key(what, key));
      if (known == null) {
        missing.add(key);
      } else {
        found.put(key, known);
      }
    }
    if (!missing.isEmpty()) {
      read.apply(missing)
          .forEach(
              (key, value) -> {
                values.put(new Key(what, key), value);
                found.put(key, value);
              });
    }
    return found;
  }

  /** What is kept of one of {@link #all} keys; null where it must be read. */
  public <V> @Nullable V known(String what, Object key, Class<V> type) {
    Cache<Key, Object> values = values();
    return values == null ? null : type.cast(values.getIfPresent(new Key(what, key)));
  }

  /** What is not there is not kept: nobody fills the memory with names that he invents. */
  private static boolean isThere(Object answer) {
    return switch (answer) {
      case null -> false;
      case Optional<?> one -> one.isPresent();
      case Collection<?> many -> !many.isEmpty();
      default -> true;
    };
  }

  /** What is kept of the revision that the running snapshot reads; null where there is none. */
  private Cache<Key, Object> values() {
    RunningSnapshot snapshot = Snapshot.running();
    if (snapshot == null || !snapshot.isKept()) {
      return null;
    }
    long revision = snapshot.revision();
    Kept now = kept;
    if (now.revision < revision) {
      now = new Kept(revision);
      kept = now;
    }
    // A snapshot that began before a change is of an older revision, and keeps nothing.
    return now.revision == revision ? now.values : null;
  }
}
