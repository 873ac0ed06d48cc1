package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.validity.AsOf;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.NodeResolver;

/** Reads again what a global id of type Matter names, as it stands now. */
@ApplicationScoped
@NullUnmarked
public class MatterNode implements NodeResolver {

  @Inject private ItemFinder finder;

  @Override
  public String type() {
    return "Matter";
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return CompletableFuture.completedFuture(
        finder
            .find(Keys.uuid(key), "SERVICE_MATTER", AsOf.NOW)
            .map(Views.Matter::new)
            .orElse(null));
  }
}
