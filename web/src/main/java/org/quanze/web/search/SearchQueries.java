package org.quanze.web.search;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.search.Search;
import org.quanze.search.SearchAnswer;
import org.quanze.search.SearchAnswer.Found;
import org.quanze.search.SearchAnswer.Place;
import org.quanze.search.SearchAnswer.Wanted;
import org.quanze.search.SearchQuestion;
import org.quanze.search.SearchRule;
import org.quanze.search.Width;
import org.quanze.validity.AsOf;
import org.quanze.web.access.Asked;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;
import org.quanze.web.item.Views;

/** The question for what is found by a text. */
@ApplicationScoped
@NullUnmarked
public class SearchQueries implements TypeFetchers {

  private static final int MOST_COUNTS = 100;

  @Inject private Search search;
  @Inject private SearchScope scope;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("search", this::search);
  }

  private SearchPage search(DataFetchingEnvironment environment) {
    RequestContext request = RequestContext.of(environment);
    AsOf asOf = Asked.asOf(environment);
    if (asOf.knownAt() != null || asOf.edition() != null) {
      throw SearchRule.KNOWN_NOW_ONLY.refuse("asOf");
    }
    LocalDate day = asOf.effectiveOn() == null ? request.today() : asOf.effectiveOn();
    String text = Arguments.optional(environment, "text");
    Map<String, Object> filter = Arguments.optional(environment, "filter");
    SearchQuestion question = scope.question(text, filter == null ? Map.of() : filter, day);
    PageRequest page =
        PageRequest.of(environment, cursors.of("search by width and match " + question));
    search.await(request.oldestRevision());
    SearchAnswer answer =
        search.find(question, place(page.position()), page.rowsToRead(), wanted(environment));
    if (!request.knows(search.shown())) {
      throw SearchRule.INDEX_AHEAD.refuse("");
    }
    request.restsOn(answer.revision());
    return page(page, answer, new SearchPage.ReadAt(day, answer.revision()));
  }

  private static SearchPage page(PageRequest page, SearchAnswer answer, SearchPage.ReadAt readAt) {
    Connection<Found> found =
        Connection.of(page, answer.rows(), row -> parts(row.place()), answer::total);
    return new SearchPage(
        found.map(row -> Views.of(row.listType(), row.listed())), answer.facets(), readAt);
  }

  private static List<String> parts(Place place) {
    return List.of(
        place.width().name(),
        Integer.toString(place.rank()),
        Float.toString(place.score()),
        Integer.toString(place.length()),
        place.code(),
        place.key());
  }

  private static @Nullable Place place(@Nullable List<String> parts) {
    return parts == null
        ? null
        : new Place(
            Width.valueOf(parts.get(0)),
            Integer.parseInt(parts.get(1)),
            Float.parseFloat(parts.get(2)),
            Integer.parseInt(parts.get(3)),
            parts.get(4),
            parts.get(5));
  }

  /** The counts that the question asks for: nothing is counted that nobody reads. */
  private static Wanted wanted(DataFetchingEnvironment environment) {
    boolean categories = false;
    int publishers = 0;
    int departments = 0;
    for (SelectedField field : environment.getSelectionSet().getFields()) {
      switch (field.getQualifiedName()) {
        case "facets/categories" -> categories = true;
        case "facets/publishers" -> publishers = Math.max(publishers, first(field.getArguments()));
        case "facets/departments" ->
            departments = Math.max(departments, first(field.getArguments()));
        default -> {}
      }
    }
    return new Wanted(categories, publishers, departments);
  }

  /** How many of a count are asked for. */
  static int first(Map<String, Object> arguments) {
    if (arguments.get("first") instanceof Integer first && first >= 1 && first <= MOST_COUNTS) {
      return first;
    }
    throw new RefusedRequest(ErrorCode.PAGE_INVALID, "not " + arguments.get("first"));
  }
}
