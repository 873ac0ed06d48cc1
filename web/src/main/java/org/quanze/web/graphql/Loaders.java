package org.quanze.web.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

/**
 * The batched loaders of one room, as one CDI bean. A fetcher asks one by {@link #load}; it is made
 * for the request at the first taking, and never when no field asks for it.
 */
public interface Loaders {
  /** How to make each loader, by name. A name given twice stops the start. */
  Map<String, Making> loaders();

  /** Asks a loader; the answer comes together with those of all other fields that ask it. */
  static <K, V> CompletableFuture<V> load(DataFetchingEnvironment environment, String name, K key) {
    DataLoader<K, V> loader = environment.getDataLoader(name);
    if (loader == null) {
      throw new IllegalStateException("no bean gives the loader " + name);
    }
    return loader.load(key);
  }

  /** Makes a loader for one request. */
  @FunctionalInterface
  interface Making {
    DataLoader<?, ?> make(RequestContext request);
  }
}
