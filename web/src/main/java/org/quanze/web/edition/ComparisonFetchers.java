package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Comparison;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Difference;
import org.quanze.organisation.Organisations;
import org.quanze.web.access.Keys;
import org.quanze.web.edition.ComparisonView.DifferenceCount;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;
import org.quanze.web.list.Categories;

/** Fetchers of comparisons: pages of their differences. */
@ApplicationScoped
@NullUnmarked
public class ComparisonFetchers implements TypeFetchers, TypeNames {

  @Inject private Comparisons comparisons;
  @Inject private Cursors cursors;
  @Inject private Organisations organisations;

  @Override
  public String type() {
    return "Comparison";
  }

  @Override
  public Map<Class<?>, String> names() {
    return Map.of(ComparisonView.class, "Comparison");
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "changes", this::changes,
        "balance", this::balance,
        "summary", this::summary,
        "total", e -> wanted(e).differences().size());
  }

  private List<DifferenceCount> summary(DataFetchingEnvironment environment) {
    return wanted(environment).summary().entrySet().stream()
        .map(each -> new DifferenceCount(each.getKey(), each.getValue()))
        .toList();
  }

  /** What the argument {@code filter} leaves of the comparison. */
  private Comparison wanted(DataFetchingEnvironment environment) {
    ComparisonView view = Objects.requireNonNull(environment.getSource());
    Map<String, Object> given = Arguments.optional(environment, "filter");
    if (given == null) {
      return view.comparison();
    }
    String category = (String) given.get("category");
    if (category != null) {
      Categories.require(view.type(), "filter.category", category);
    }
    return view.comparison()
        .of(
            new Comparison.Filter(
                department((String) given.get("department")),
                category,
                Boolean.TRUE.equals(given.get("substantiveOnly"))
                    ? view.type().formalPaths()
                    : Set.of()));
  }

  private @Nullable Integer department(@Nullable String id) {
    return id == null ? null : organisations.getDepartment(Keys.uuid("Department", id)).id();
  }

  private BalanceSheet balance(DataFetchingEnvironment environment) {
    ComparisonView view = Objects.requireNonNull(environment.getSource());
    Comparison comparison = view.comparison();
    // The lists are of one type, so any of them tells the names of the categories.
    int list = comparison.spans().isEmpty() ? 0 : comparison.spans().get(0).list();
    return new BalanceSheet(list, comparisons.balance(comparison, true));
  }

  private Connection<ChangeView> changes(DataFetchingEnvironment environment) {
    ComparisonView view = Objects.requireNonNull(environment.getSource());
    String kind = Arguments.optional(environment, "kind");
    Comparison comparison = wanted(environment);
    List<Difference> wanted =
        kind == null ? comparison.differences() : comparison.of(Difference.Kind.valueOf(kind));
    Map<String, Object> filter = Arguments.optional(environment, "filter");
    String list = "changes " + view.key() + kind + (filter == null ? "" : new TreeMap<>(filter));
    PageRequest page = PageRequest.of(environment, cursors.of(list));
    List<String> place = page.position();
    int start = place == null ? 0 : Integer.parseInt(place.get(0)) + 1;
    int end = Math.min(wanted.size(), start + page.rowsToRead());
    List<ChangeView> rows = new java.util.ArrayList<>();
    List<Difference> shown = start < end ? wanted.subList(start, end) : List.of();
    for (Comparisons.Detail detail : comparisons.details(view.comparison(), shown)) {
      rows.add(new ChangeView(start + rows.size(), view.type(), detail));
    }
    return Connection.of(page, rows, c -> List.of(Integer.toString(c.place())), wanted::size);
  }
}
