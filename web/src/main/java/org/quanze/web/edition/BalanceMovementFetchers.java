package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.MovedLines;
import org.quanze.adjustment.MovedLines.Place;
import org.quanze.web.edition.BalanceSheet.MovementRow;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** Fetchers of the lines of a balance: each opens to the ledger lines of which it is the sum. */
@ApplicationScoped
@NullUnmarked
public class BalanceMovementFetchers implements TypeFetchers {

  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "BalanceMovement";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("adjustments", this::adjustments);
  }

  private CompletableFuture<Connection<LedgerLine>> adjustments(
      DataFetchingEnvironment environment) {
    MovementRow row = Objects.requireNonNull(environment.getSource());
    PageRequest page = PageRequest.of(environment, cursors.of("moved " + row.sum()));
    List<String> at = page.position();
    Place after =
        at == null
            ? Place.START
            : new Place(
                Integer.parseInt(at.get(0)),
                Integer.parseInt(at.get(1)),
                Integer.parseInt(at.get(2)));
    return EditionLoaders.moved(
            environment, new MovedLines.Page(row.sum(), after, page.rowsToRead()))
        .thenApply(lines -> Connection.of(page, lines, BalanceMovementFetchers::place, () -> null));
  }

  private static List<String> place(LedgerLine line) {
    return Stream.of(line.publisher(), line.entry(), line.number()).map(String::valueOf).toList();
  }
}
