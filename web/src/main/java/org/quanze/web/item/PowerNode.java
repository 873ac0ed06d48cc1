package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.NodeResolver;

/** Reads again what a global id of type Power names, as it stands now. */
@ApplicationScoped
public class PowerNode implements NodeResolver {

  @Override
  public String type() {
    return "Power";
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return ItemLoaders.standing(environment, Keys.uuid(key), "POWER", Views.Power::new);
  }
}
