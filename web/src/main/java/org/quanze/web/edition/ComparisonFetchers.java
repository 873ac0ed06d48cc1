package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Comparison;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Difference;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** Fetchers of comparisons: pages of their differences. */
@ApplicationScoped
@NullUnmarked
public class ComparisonFetchers implements TypeFetchers, TypeNames {

  @Inject private Comparisons comparisons;
  @Inject private Cursors cursors;

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
    return Map.of("changes", this::changes, "balance", this::balance);
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
    List<Difference> wanted =
        kind == null
            ? view.comparison().differences()
            : view.comparison().of(Difference.Kind.valueOf(kind));
    PageRequest page = PageRequest.of(environment, cursors.of("changes " + view.key() + kind));
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
