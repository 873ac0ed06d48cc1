package org.quanze.web.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;

/**
 * The batched loaders of one room, as one CDI bean. A fetcher asks one by {@link #load}; it is made
 * for the request at the first taking, and never when no field asks for it.
 */
public interface Loaders {
  /** How to make each loader, by name. A name given twice stops the start. */
  Map<String, Making> loaders();

  /**
   * Asks a loader; the answer comes together with those of all other fields that ask it, or at once
   * where it is known already.
   */
  static <K, V> CompletableFuture<V> load(DataFetchingEnvironment environment, String name, K key) {
    if (environment.getDataLoaderRegistry() instanceof Known already) {
      @SuppressWarnings("unchecked") // a loader gives values of one kind
      V known = (V) already.known(name, key);
      if (known != null) {
        return CompletableFuture.completedFuture(known);
      }
    }
    DataLoader<K, V> loader = environment.getDataLoader(name);
    if (loader == null) {
      throw new IllegalStateException("no bean gives the loader " + name);
    }
    return loader.load(key);
  }

  /** How to make a loader of what is read for many keys at once; a key without value gives null. */
  static <K, V> Making batched(Function<Set<K>, Map<K, V>> read) {
    return request ->
        DataLoaderFactory.<K, V>newMappedDataLoader(
            keys -> CompletableFuture.completedFuture(read.apply(keys)));
  }

  /** The same where each key has a value or a fault: what is refused to one is given to others. */
  static <K, V> Making tried(Function<Set<K>, Map<K, Try<V>>> read) {
    return request ->
        DataLoaderFactory.<K, V>newMappedDataLoaderWithTry(
            keys -> CompletableFuture.completedFuture(read.apply(keys)));
  }

  /**
   * The same of what is kept in memory.
   *
   * @param known gives what is kept, and null for what must be read
   */
  static <K, V> Making kept(Function<Set<K>, Map<K, V>> read, Function<K, @Nullable V> known) {
    Making batched = batched(read);
    return new Making() {
      @Override
      public DataLoader<?, ?> make(RequestContext request) {
        return batched.make(request);
      }

      @Override
      @SuppressWarnings("unchecked") // a loader is asked for keys of its own kind
      public @Nullable Object known(Object key) {
        return known.apply((K) key);
      }
    };
  }

  /** The same of lists: a key without values gives an empty list. */
  static <K, V> Making batchedLists(Function<Set<K>, Map<K, List<V>>> read) {
    return Loaders.<K, List<V>>batched(
        keys -> {
          Map<K, List<V>> found = new HashMap<>(read.apply(keys));
          keys.forEach(key -> found.putIfAbsent(key, List.of()));
          return found;
        });
  }

  /** Makes a loader for one request. */
  @FunctionalInterface
  interface Making {
    DataLoader<?, ?> make(RequestContext request);

    /** What is known without reading; null for what must be read. */
    default @Nullable Object known(Object key) {
      return null;
    }
  }

  /** The loaders of a request, asked for what they need not read. */
  interface Known {
    /** The value of a key of a loader; null when it must be read. */
    @Nullable Object known(String loader, Object key);
  }
}
