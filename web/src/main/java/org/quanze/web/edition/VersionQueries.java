package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.VersionComparison;
import org.quanze.edition.VersionComparisons;
import org.quanze.list.Lists;
import org.quanze.scheme.ListTypes;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;

/** The question for two versions of one item. */
@ApplicationScoped
@NullUnmarked
public class VersionQueries implements TypeFetchers, TypeNames {

  @Inject private VersionComparisons comparisons;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<Class<?>, String> names() {
    return Map.of(VersionComparisonView.class, "VersionComparison");
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("versionComparison", this::versionComparison);
  }

  private @Nullable VersionComparisonView versionComparison(DataFetchingEnvironment environment) {
    UUID item = Keys.anyItem(Arguments.required(environment, "item"));
    int from = Arguments.required(environment, "from");
    int to = Arguments.required(environment, "to");
    return comparisons.find(item, from, to).map(this::view).orElse(null);
  }

  private VersionComparisonView view(VersionComparison comparison) {
    String listType = lists.find(comparison.from().list()).orElseThrow().listType();
    return new VersionComparisonView(listTypes.get(listType), comparison);
  }
}
