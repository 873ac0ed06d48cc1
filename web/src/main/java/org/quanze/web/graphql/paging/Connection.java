package org.quanze.web.graphql.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total counts the whole list, asked only when a query wants {@code totalCount}; null where
 *     counting would cost too much
 */
public record Connection<T>(
    List<Edge<T>> edges, PageInfo pageInfo, Supplier<@Nullable Integer> total) {

  /**
   * The page made of rows read for it.
   *
   * @param rows up to {@link PageRequest#rowsToRead} rows in the order they were read, which is
   *     backwards when the page was asked for backwards
   * @param place a row's place in the order of the list: sort key and id
   */
  public static <T> Connection<T> of(
      PageRequest page,
      List<T> rows,
      Function<T, List<String>> place,
      Supplier<@Nullable Integer> total) {
    boolean more = rows.size() > page.size();
    List<Edge<T>> edges = new ArrayList<>(page.size());
    for (T row : more ? rows.subList(0, page.size()) : rows) {
      edges.add(new Edge<>(row, place.apply(row), page.scope()));
    }
    if (!page.forward()) {
      Collections.reverse(edges);
    }
    boolean came = page.position() != null;
    boolean next = page.forward() ? more : came;
    boolean previous = page.forward() ? came : more;
    return new Connection<>(edges, infoOf(edges, next, previous), total);
  }

  private static <T> PageInfo infoOf(List<Edge<T>> edges, boolean next, boolean previous) {
    Edge<T> first = edges.isEmpty() ? null : edges.getFirst();
    Edge<T> last = edges.isEmpty() ? null : edges.getLast();
    return new PageInfo(next, previous, first, last);
  }

  /** The same page of what its rows are seen as. */
  public <V> Connection<V> map(Function<T, V> view) {
    return new Connection<>(
        edges.stream().map(e -> new Edge<>(view.apply(e.node()), e.place(), e.scope())).toList(),
        pageInfo,
        total);
  }

  /** The rows without their cursors. */
  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** How many rows the whole list has; null where counting would cost too much. */
  public @Nullable Integer totalCount() {
    return total.get();
  }
}
