package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Reductions;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.NamedLists;

/** The question for what became less between two editions. */
@ApplicationScoped
@NullUnmarked
public class ReductionQueries implements TypeFetchers {

  @Inject private NamedLists named;
  @Inject private Reductions reductions;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("reductions", this::reductions);
  }

  private List<ReductionView> reductions(DataFetchingEnvironment environment) {
    return reductions
        .between(
            named.get(Arguments.required(environment, "list")),
            Arguments.required(environment, "from"),
            Arguments.required(environment, "to"))
        .stream()
        .map(ReductionView::of)
        .toList();
  }
}
