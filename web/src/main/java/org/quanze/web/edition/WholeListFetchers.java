package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Unaccounted;
import org.quanze.web.edition.WholeListView.DifferenceRow;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** Fetchers of whole lists: pages of the differences that no line explains. */
@ApplicationScoped
@NullUnmarked
public class WholeListFetchers implements TypeFetchers {

  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "WholeList";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("differences", this::differences);
  }

  private Connection<DifferenceRow> differences(DataFetchingEnvironment environment) {
    WholeListView view = Objects.requireNonNull(environment.getSource());
    String kind = Arguments.optional(environment, "kind");
    List<Unaccounted> wanted =
        view.accounting().differences().stream()
            .filter(d -> kind == null || d.kind().name().equals(kind))
            .toList();
    PageRequest page =
        PageRequest.of(environment, cursors.of("unaccounted " + view.run() + " " + kind));
    List<String> place = page.position();
    int start = place == null ? 0 : Integer.parseInt(place.get(0)) + 1;
    int end = Math.min(wanted.size(), start + page.rowsToRead());
    List<DifferenceRow> rows = new ArrayList<>();
    for (int i = start; i < end; i++) {
      rows.add(new DifferenceRow(i, wanted.get(i)));
    }
    return Connection.of(page, rows, r -> List.of(Integer.toString(r.place())), wanted::size);
  }
}
