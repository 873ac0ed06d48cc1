package org.quanze.web.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.TypeFetchers;

/** {@code node} and {@code nodes}: from a global id to its resolver. */
final class NodeFetchers implements TypeFetchers {
  private static final int MOST_IDS = 100;

  private final Map<String, NodeResolver> resolvers = new HashMap<>();

  NodeFetchers(List<NodeResolver> given) {
    for (NodeResolver resolver : given) {
      if (resolvers.put(resolver.type(), resolver) != null) {
        throw new WiringMistake(List.of("two beans resolve nodes of " + resolver.type()));
      }
    }
  }

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("node", this::node, "nodes", this::nodes);
  }

  private CompletableFuture<?> node(DataFetchingEnvironment environment) {
    return resolve(Arguments.required(environment, "id"), environment);
  }

  private CompletableFuture<List<@Nullable Object>> nodes(DataFetchingEnvironment environment) {
    List<String> ids = Arguments.required(environment, "ids");
    if (ids.size() > MOST_IDS) {
      throw new RefusedRequest(ErrorCode.PAGE_INVALID, "at most " + MOST_IDS + " ids");
    }
    List<CompletableFuture<?>> found = new ArrayList<>(ids.size());
    for (String id : ids) {
      found.add(resolve(id, environment));
    }
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(all -> Arrays.asList(found.stream().map(CompletableFuture::join).toArray()));
  }

  private CompletableFuture<?> resolve(String id, DataFetchingEnvironment environment) {
    GlobalId globalId = GlobalId.decode(id);
    NodeResolver resolver = resolvers.get(globalId.type());
    if (resolver == null) {
      throw new RefusedRequest(ErrorCode.ID_INVALID);
    }
    return resolver.node(globalId.key(), environment);
  }
}
