package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.AsOf;
import org.quanze.validity.ValidityRule;
import org.quanze.web.access.Asked;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.Categories.CategoryCount;

/** The questions for lists, list types and totals. */
@ApplicationScoped
@NullUnmarked
public class ListQueries implements TypeFetchers {

  @Inject private NamedLists named;
  @Inject private ListTypes listTypes;
  @Inject private CountedTotals totals;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "listTypes", e -> listTypes.list(),
        "codeTables", e -> listTypes.tables(),
        "list", this::list,
        "lists", this::lists,
        "statistics", this::statistics);
  }

  private @Nullable PublishedList list(DataFetchingEnvironment environment) {
    Map<String, Object> by = Arguments.required(environment, "by");
    if (by.get("of") instanceof Map<?, ?> name) {
      return named.find((String) name.get("publisher"), (String) name.get("listType")).orElse(null);
    }
    String[] key = Keys.of("PublishedList", (String) by.get("id")).split("/", 2);
    return key.length == 2 ? named.find(key[0], key[1]).orElse(null) : null;
  }

  private List<PublishedList> lists(DataFetchingEnvironment environment) {
    List<PublishedList> all =
        named.branch(
            Arguments.required(environment, "branch"), Arguments.optional(environment, "listType"));
    return all.stream().limit(1_000).toList();
  }

  private List<CategoryCount> statistics(DataFetchingEnvironment environment) {
    ListType type = listTypes.get(Arguments.required(environment, "listType"));
    List<PublishedList> lists =
        named.branch(Arguments.required(environment, "branch"), type.code());
    return Categories.counts(
        type, totals.together(lists, point(environment), RequestContext.of(environment).today()));
  }

  /** The point of {@code asOf}, or the day of {@code effectiveOn}, which came before it. */
  private static AsOf point(DataFetchingEnvironment environment) {
    LocalDate day = Arguments.optional(environment, "effectiveOn");
    if (day == null) {
      return Asked.asOf(environment);
    }
    if (Arguments.optional(environment, "asOf") != null) {
      throw ValidityRule.ONE_POINT.refuse("effectiveOn");
    }
    return new AsOf(day, null, null);
  }
}
