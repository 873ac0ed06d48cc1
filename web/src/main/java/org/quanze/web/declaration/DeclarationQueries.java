package org.quanze.web.declaration;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.declaration.Declarations;
import org.quanze.declaration.DeclaredTotal;
import org.quanze.declaration.DeclaredTotals;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListTypes;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The question for what is announced of a list. */
@ApplicationScoped
@NullUnmarked
public class DeclarationQueries implements TypeFetchers {

  @Inject private DeclaredTotals totals;
  @Inject private Declarations declarations;
  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("declaredTotals", this::declaredTotals);
  }

  private Connection<DeclaredTotal> declaredTotals(DataFetchingEnvironment environment) {
    Publisher publisher = organisations.getPublisher(Arguments.required(environment, "publisher"));
    String type = listTypes.get(Arguments.required(environment, "listType")).code();
    PageRequest page =
        PageRequest.of(environment, cursors.of("declared " + publisher.uid() + " " + type));
    List<String> place = page.position();
    int below = place == null ? Integer.MAX_VALUE : Integer.parseInt(place.get(0));
    return Connection.of(
        page,
        totals.list(publisher.id(), type, below, page.rowsToRead()),
        t -> List.of(Integer.toString(t.recorded().entry())),
        () -> declarations.count(publisher.id(), type));
  }
}
