package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.validity.AsOf;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.NodeResolver;

/** Reads again what a global id of type Power names, as it stands now. */
@ApplicationScoped
@NullUnmarked
public class PowerNode implements NodeResolver {

  @Inject private ItemFinder finder;

  @Override
  public String type() {
    return "Power";
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return CompletableFuture.completedFuture(
        finder.find(Keys.uuid(key), "POWER", AsOf.NOW).map(Views.Power::new).orElse(null));
  }
}
