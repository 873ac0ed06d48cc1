package org.quanze.web.edition;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.list.PublishedList;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** Pages of the editions of a list, newest first. */
@ApplicationScoped
@NullUnmarked
public class EditionPages {

  @Inject private Editions editions;
  @Inject private Cursors cursors;

  /** The page that a field asks for. */
  public CompletableFuture<Connection<Edition>> of(
      DataFetchingEnvironment environment, PublishedList list) {
    PageRequest page = PageRequest.of(environment, cursors.of("editions " + list.id()));
    List<String> place = page.position();
    int below = place == null ? Integer.MAX_VALUE : Integer.parseInt(place.get(0));
    return EditionLoaders.page(
            environment, new Editions.PageKey(list.id(), below, page.rowsToRead()))
        .thenApply(
            rows ->
                Connection.of(
                    page,
                    rows,
                    e -> List.of(Integer.toString(e.number())),
                    () -> editions.findNewest(list.id()).map(Edition::number).orElse(0)));
  }
}
