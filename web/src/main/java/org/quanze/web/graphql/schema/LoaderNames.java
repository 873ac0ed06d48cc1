package org.quanze.web.graphql.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.RequestContext;

/** The loaders of all rooms by name; for each request a registry that makes them when asked. */
public final class LoaderNames {
  private final Map<String, Loaders.Making> makings;

  private LoaderNames(Map<String, Loaders.Making> makings) {
    this.makings = makings;
  }

  static LoaderNames of(List<Loaders> rooms) {
    Map<String, Loaders.Making> makings = new HashMap<>();
    List<String> mistakes = new ArrayList<>();
    for (Loaders room : rooms) {
      room.loaders()
          .forEach(
              (name, making) -> {
                if (makings.put(name, making) != null) {
                  mistakes.add("the loader " + name + " is given twice");
                }
              });
    }
    if (!mistakes.isEmpty()) {
      throw new WiringMistake(mistakes);
    }
    return new LoaderNames(makings);
  }

  /** Whether there is none, so that a request needs no registry. */
  public boolean isEmpty() {
    return makings.isEmpty();
  }

  /** The registry of one request. */
  public DataLoaderRegistry forRequest(RequestContext request) {
    return new Lazy(makings, request);
  }

  private static final class Lazy extends DataLoaderRegistry implements Loaders.Known {
    private final Map<String, Loaders.Making> makings;
    private final RequestContext request;

    Lazy(Map<String, Loaders.Making> makings, RequestContext request) {
      this.makings = makings;
      this.request = request;
    }

    @Override
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
      DataLoader<K, V> made = super.getDataLoader(name);
      Loaders.Making making = made == null ? makings.get(name) : null;
      if (making == null) {
        return made;
      }
      return super.computeIfAbsent(name, missing -> making.make(request));
    }

    @Override
    public @Nullable Object known(String loader, Object key) {
      Loaders.Making making = makings.get(loader);
      return making == null ? null : making.known(key);
    }
  }
}
