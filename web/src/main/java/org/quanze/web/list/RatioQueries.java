package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Editions;
import org.quanze.edition.Moments;
import org.quanze.list.ElementCounts;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.ratio.RatioDefinition;
import org.quanze.ratio.RatioDefinition.Term;
import org.quanze.ratio.RatioRule;
import org.quanze.ratio.Ratios;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.AsOf;
import org.quanze.validity.ValidityRule;
import org.quanze.web.access.Asked;
import org.quanze.web.access.Asked.ReadAt;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.RatioView.Counted;

/** The questions for ratios. */
@ApplicationScoped
@NullUnmarked
public class RatioQueries implements TypeFetchers {

  @Inject private Ratios ratios;
  @Inject private Organisations organisations;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;
  @Inject private Editions editions;
  @Inject private Moments moments;
  @Inject private CountedTotals totals;
  @Inject private ElementCounts counts;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("ratioDefinitions", e -> ratios.list(), "ratio", this::ratio);
  }

  private RatioView ratio(DataFetchingEnvironment environment) {
    RatioDefinition definition = ratios.get(Arguments.required(environment, "code"));
    Publisher publisher = organisations.getPublisher(Arguments.required(environment, "publisher"));
    Map<String, Integer> named = named(environment, definition);
    AsOf asOf = Asked.asOf(environment);
    LocalDate today = RequestContext.of(environment).today();
    if (asOf.edition() != null) {
      throw ValidityRule.EDITION_OF_ONE_LIST.refuse("asOf.edition");
    }
    return RatioView.of(
        definition,
        publisher.id(),
        listTypes,
        term -> count(term, publisher, named.get(term.listType()), asOf, today),
        readAt(definition, publisher, asOf, today));
  }

  /** All lists of a government are read at one point of its ledger. */
  private ReadAt readAt(
      RatioDefinition definition, Publisher publisher, AsOf asOf, LocalDate today) {
    return definition
        .terms()
        .all()
        .flatMap(term -> lists.find(publisher.id(), term.listType()).stream())
        .findFirst()
        .map(list -> ReadAt.of(moments.of(list, asOf)))
        .orElseGet(() -> new ReadAt(Objects.requireNonNullElse(asOf.effectiveOn(), today), null));
  }

  /** The editions that are named, each of a list that the ratio counts, and once. */
  private static Map<String, Integer> named(
      DataFetchingEnvironment environment, RatioDefinition definition) {
    List<Map<String, Object>> given = Arguments.optional(environment, "editions");
    Map<String, Integer> named = new HashMap<>();
    for (Map<String, Object> one : given == null ? List.<Map<String, Object>>of() : given) {
      String listType = (String) one.get("listType");
      boolean counted = definition.terms().all().anyMatch(t -> t.listType().equals(listType));
      if (!counted || named.put(listType, (Integer) one.get("edition")) != null) {
        throw RatioRule.EDITION_OF_TERM.refuse("editions", listType);
      }
    }
    return named;
  }

  private Counted count(
      Term term, Publisher publisher, Integer edition, AsOf asOf, LocalDate today) {
    PublishedList list = lists.find(publisher.id(), term.listType()).orElse(null);
    if (list == null || (edition != null && editions.find(list.id(), edition).isEmpty())) {
      if (edition != null) {
        throw ValidityRule.EDITION_EXISTS.refuse("editions", edition);
      }
      return new Counted(term, null, 0);
    }
    AsOf point = edition == null ? asOf : AsOf.edition(edition);
    int count =
        counts.count(
            totals.wanted(List.of(list), point, today).ofCategory(term.category()),
            listTypes.get(term.listType()).countsSuspended());
    return new Counted(term, edition, count);
  }
}
