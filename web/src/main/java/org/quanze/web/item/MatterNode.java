package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.NodeResolver;

/** Reads again what a global id of type Matter names, as it stands now. */
@ApplicationScoped
public class MatterNode implements NodeResolver {

  @Override
  public String type() {
    return "Matter";
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return ItemLoaders.standing(environment, Keys.uuid(key), "SERVICE_MATTER", Views.Matter::new);
  }
}
