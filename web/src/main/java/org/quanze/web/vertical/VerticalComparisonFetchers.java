package org.quanze.web.vertical;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.vertical.VerticalRow;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;
import org.quanze.web.list.Categories;
import org.quanze.web.vertical.VerticalView.VerticalCount;

/** Fetchers of vertical comparisons: their counts, and pages of their rows. */
@ApplicationScoped
@NullUnmarked
public class VerticalComparisonFetchers implements TypeFetchers, TypeNames {

  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "VerticalComparison";
  }

  @Override
  public Map<Class<?>, String> names() {
    return Map.of(VerticalView.class, "VerticalComparison", VerticalRowView.class, "VerticalRow");
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("total", this::total, "summary", this::summary, "rows", this::rows);
  }

  private int total(DataFetchingEnvironment environment) {
    return source(environment).comparison().rows(null, category(environment)).size();
  }

  private List<VerticalCount> summary(DataFetchingEnvironment environment) {
    return source(environment).comparison().summary(category(environment)).entrySet().stream()
        .map(each -> new VerticalCount(each.getKey(), each.getValue()))
        .toList();
  }

  private Connection<VerticalRowView> rows(DataFetchingEnvironment environment) {
    VerticalView view = source(environment);
    String kind = Arguments.optional(environment, "kind");
    String category = category(environment);
    List<VerticalRow> wanted =
        view.comparison().rows(kind == null ? null : VerticalRow.Kind.valueOf(kind), category);
    PageRequest page =
        PageRequest.of(
            environment, cursors.of("vertical " + view.key() + " " + kind + " " + category));
    List<String> place = page.position();
    int start = place == null ? 0 : Integer.parseInt(place.get(0)) + 1;
    int end = Math.min(wanted.size(), start + page.rowsToRead());
    List<VerticalRowView> rows = new ArrayList<>();
    for (int i = start; i < end; i++) {
      rows.add(new VerticalRowView(i, view.type(), wanted.get(i)));
    }
    return Connection.of(page, rows, r -> List.of(Integer.toString(r.place())), wanted::size);
  }

  private static @Nullable String category(DataFetchingEnvironment environment) {
    String category = Arguments.optional(environment, "category");
    if (category != null) {
      Categories.require(source(environment).type(), "category", category);
    }
    return category;
  }

  private static VerticalView source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
