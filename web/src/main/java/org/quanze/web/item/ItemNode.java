package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.NodeResolver;

/** Reads again what a global id of type Item names, as it stands now. */
@ApplicationScoped
@NullUnmarked
public class ItemNode implements NodeResolver {

  @Override
  public String type() {
    return "Item";
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return ItemLoaders.standing(environment, Keys.uuid(key))
        .thenApply(listed -> listed == null ? null : new Views.Item(listed));
  }
}
