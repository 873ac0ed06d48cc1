package org.quanze.web.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * Reads again the thing behind a global id of one type. Whether the caller may see it is asked here
 * as everywhere: what is unpublished is not found.
 */
public interface NodeResolver {
  /** The name of the SDL type, which is also the first part of its {@link GlobalId}. */
  String type();

  /**
   * The thing with this key, best from a loader, so that {@code nodes} asks once for many; null in
   * it when there is none that the caller may see.
   */
  CompletableFuture<?> node(String key, DataFetchingEnvironment environment);
}
