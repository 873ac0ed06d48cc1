package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Balances;
import org.quanze.edition.Comparison;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.Placed;
import org.quanze.edition.Differences.Span;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.AsOf;
import org.quanze.web.access.Asked;
import org.quanze.web.access.Asked.ReadAt;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;
import org.quanze.web.list.NamedLists;

/** The questions for editions, comparisons, balances, decisions and ledgers. */
@ApplicationScoped
@NullUnmarked
public class EditionQueries implements TypeFetchers {

  @Inject private NamedLists named;
  @Inject private Editions editions;
  @Inject private EditionPages editionPages;
  @Inject private Comparisons comparisons;
  @Inject private Balances balances;
  @Inject private Decisions decisions;
  @Inject private PublicDecisions publicDecisions;
  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private Ledger ledger;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "edition", this::edition,
        "editions", e -> editionPages.of(e, named.get(Arguments.required(e, "list"))),
        "comparison", this::comparison,
        "balance", this::balance,
        "decision",
            e ->
                publicDecisions
                    .find(Keys.uuid("Decision", Arguments.required(e, "id")))
                    .orElse(null),
        "decisions", this::decisions,
        "ledger", this::ledger);
  }

  private @Nullable Edition edition(DataFetchingEnvironment environment) {
    Map<String, Object> list = Arguments.required(environment, "list");
    int number = Arguments.required(environment, "number");
    return named.find(list).flatMap(l -> editions.find(l.id(), number)).orElse(null);
  }

  private ComparisonView comparison(DataFetchingEnvironment environment) {
    Map<String, Map<String, Object>> of = Arguments.required(environment, "of");
    AsOf from = Asked.read(Arguments.required(environment, "from"));
    AsOf to = Asked.read(Arguments.required(environment, "to"));
    List<PublishedList> lists = lists(of);
    Comparison comparison = comparisons.compare(lists, from, to, true);
    String listType = (String) of.values().iterator().next().get("listType");
    return new ComparisonView(
        of + "" + from + to,
        listTypes.get(listType),
        comparison,
        echo(environment, comparison.spans().stream().map(Span::from).toList()),
        echo(environment, comparison.spans().stream().map(Span::to).toList()));
  }

  private List<PublishedList> lists(Map<String, Map<String, Object>> of) {
    Map<String, Object> list = of.get("list");
    if (list != null) {
      return List.of(named.get(list));
    }
    Map<String, Object> branch = of.get("branch");
    return named.branch((String) branch.get("division"), (String) branch.get("listType"));
  }

  private static ReadAt echo(
      DataFetchingEnvironment environment, List<org.quanze.validity.Moment> moments) {
    if (moments.isEmpty()) {
      return new ReadAt(RequestContext.of(environment).today(), null);
    }
    return new ReadAt(moments.get(0).day(), moments.size() == 1 ? moments.get(0).position() : null);
  }

  private BalanceSheet balance(DataFetchingEnvironment environment) {
    PublishedList list = named.get(Arguments.required(environment, "list"));
    int from = Arguments.required(environment, "from");
    int to = Arguments.required(environment, "to");
    return new BalanceSheet(list.id(), balances.of(list, from, to, true));
  }

  private Connection<Placed> decisions(DataFetchingEnvironment environment) {
    Publisher publisher = organisations.getPublisher(Arguments.required(environment, "publisher"));
    PageRequest page = PageRequest.of(environment, cursors.of("decisions " + publisher.uid()));
    List<String> place = page.position();
    int below = place == null ? Integer.MAX_VALUE : Integer.parseInt(place.get(0));
    return Connection.of(
        page,
        decisions.listPublic(publisher.id(), below, page.rowsToRead()),
        d -> List.of(Integer.toString(d.entry())),
        () -> null);
  }

  private Connection<Entry> ledger(DataFetchingEnvironment environment) {
    Publisher publisher = organisations.getPublisher(Arguments.required(environment, "publisher"));
    PageRequest page = PageRequest.of(environment, cursors.of("ledger " + publisher.uid()));
    List<String> place = page.position();
    int after = place == null ? 0 : Integer.parseInt(place.get(0));
    return Connection.of(
        page,
        ledger.list(publisher.id(), after, page.rowsToRead()),
        e -> List.of(Integer.toString(e.number())),
        () -> null);
  }
}
