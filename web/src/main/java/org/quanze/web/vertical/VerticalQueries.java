package org.quanze.web.vertical;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Moments;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.AsOf;
import org.quanze.vertical.VerticalComparisons;
import org.quanze.web.access.Asked;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.NamedLists;

/** The question for two lists held against each other. */
@ApplicationScoped
@NullUnmarked
public class VerticalQueries implements TypeFetchers {

  @Inject private NamedLists named;
  @Inject private Moments moments;
  @Inject private ListTypes listTypes;
  @Inject private VerticalComparisons comparisons;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("verticalComparison", this::verticalComparison);
  }

  private VerticalView verticalComparison(DataFetchingEnvironment environment) {
    PublishedList upper = named.get(Arguments.required(environment, "upper"));
    PublishedList lower = named.get(Arguments.required(environment, "lower"));
    comparisons.check(upper, lower);
    ListAt above = at(environment, upper, "upperAt");
    ListAt below = at(environment, lower, "lowerAt");
    return new VerticalView(
        listTypes.get(upper.listType()),
        upper,
        lower,
        above,
        below,
        comparisons.compare(above, below));
  }

  private ListAt at(DataFetchingEnvironment environment, PublishedList list, String argument) {
    Map<String, Object> given = Arguments.optional(environment, argument);
    AsOf asOf = given == null ? AsOf.NOW : Asked.read(given);
    return new ListAt(list.id(), moments.of(list, asOf));
  }
}
