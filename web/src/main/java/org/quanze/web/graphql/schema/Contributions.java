package org.quanze.web.graphql.schema;

import java.util.List;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.Scalars;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;

/** All that the rooms give to the schema. */
public record Contributions(
    List<TypeFetchers> fetchers,
    List<NodeResolver> nodes,
    List<Loaders> loaders,
    List<TypeNames> typeNames,
    List<Scalars> scalars,
    List<Readers> readers) {

  /** Nothing but what the base needs. */
  public static Contributions none() {
    return new Contributions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
