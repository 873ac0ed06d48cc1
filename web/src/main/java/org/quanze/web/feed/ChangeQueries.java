package org.quanze.web.feed;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.feed.ChangePlace;
import org.quanze.feed.PublishedChange;
import org.quanze.feed.PublishedChanges;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.Edge;
import org.quanze.web.graphql.paging.PageInfo;
import org.quanze.web.graphql.paging.PageRequest;

/** The question for what became public after a cursor. */
@ApplicationScoped
@NullUnmarked
public class ChangeQueries implements TypeFetchers {

  @Inject private PublishedChanges changes;
  @Inject private WantedFilters filters;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("changes", this::changes);
  }

  private Connection<PublishedChange> changes(DataFetchingEnvironment environment) {
    Wanted wanted = Wanted.of(Arguments.optional(environment, "filter"));
    PageRequest page = PageRequest.of(environment, wanted.scope(cursors));
    List<String> parts = page.position();
    ChangePlace after = parts == null ? ChangePlace.START : Wanted.place(parts);
    return goingOn(
        page,
        Connection.of(
            page,
            changes.listAfter(filters.of(wanted), after, page.rowsToRead()),
            change -> Wanted.parts(change.place()),
            () -> null));
  }

  /** An empty page tells where to go on too: where it was asked. */
  private static Connection<PublishedChange> goingOn(
      PageRequest page, Connection<PublishedChange> found) {
    List<String> parts = page.position();
    if (!found.edges().isEmpty() || parts == null) {
      return found;
    }
    Edge<List<String>> asked = new Edge<>(parts, parts, page.scope());
    return new Connection<>(found.edges(), new PageInfo(false, true, null, asked), found.total());
  }
}
