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
import org.quanze.edition.Foresight.ForeseenChange;
import org.quanze.web.edition.ForesightView.ListView;
import org.quanze.web.edition.ForesightView.RowView;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** Fetchers of foreseen lists: pages of their changes. */
@ApplicationScoped
@NullUnmarked
public class ForeseenListFetchers implements TypeFetchers {

  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "ForeseenList";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "listType", e -> source(e).list().type(),
        "edition", e -> source(e).list().edition(),
        "balance", e -> new BalanceSheet(source(e).list().list(), source(e).list().balance()),
        "total", e -> source(e).list().changes().size(),
        "changes", this::changes);
  }

  private Connection<RowView> changes(DataFetchingEnvironment environment) {
    ListView view = source(environment);
    List<ForeseenChange> all = view.list().changes();
    PageRequest page = PageRequest.of(environment, cursors.of("foresight " + view.key()));
    List<String> place = page.position();
    int start = place == null ? 0 : Integer.parseInt(place.get(0)) + 1;
    int end = Math.min(all.size(), start + page.rowsToRead());
    List<RowView> rows = new ArrayList<>();
    for (int i = start; i < end; i++) {
      rows.add(new RowView(i, view.list().type(), all.get(i)));
    }
    return Connection.of(page, rows, c -> List.of(Integer.toString(c.place())), all::size);
  }

  private static ListView source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
