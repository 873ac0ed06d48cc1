package org.quanze.web.search;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.organisation.Department;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.search.SearchAnswer.CategoryOf;
import org.quanze.search.SearchAnswer.Facets;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.Categories;
import org.quanze.web.list.ListLoaders;
import org.quanze.web.organisation.OrganisationLoaders;

/** Names what was counted. */
@ApplicationScoped
@NullUnmarked
public class SearchFacetFetchers implements TypeFetchers {

  /** A category with a number, as the SDL shows it. */
  public record CategoryFacet(ListType listType, Category category, int count) {}

  /** A government with a number, as the SDL shows it. */
  public record PublisherFacet(Publisher publisher, int count) {}

  /** A unit with a number, as the SDL shows it. */
  public record DepartmentFacet(Department department, int count) {}

  @Override
  public String type() {
    return "SearchFacets";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "categories", SearchFacetFetchers::categories,
        "publishers", SearchFacetFetchers::publishers,
        "departments", SearchFacetFetchers::departments);
  }

  private static CompletableFuture<List<CategoryFacet>> categories(
      DataFetchingEnvironment environment) {
    List<CompletableFuture<CategoryFacet>> named = new ArrayList<>();
    source(environment)
        .categories()
        .forEach((of, count) -> named.add(category(environment, of, count.intValue())));
    return all(named);
  }

  private static CompletableFuture<CategoryFacet> category(
      DataFetchingEnvironment environment, CategoryOf of, int count) {
    return ListLoaders.type(environment, of.listType())
        .thenApply(
            type -> new CategoryFacet(type, Categories.category(type, of.category()), count));
  }

  private static CompletableFuture<List<PublisherFacet>> publishers(
      DataFetchingEnvironment environment) {
    return named(
        environment,
        source(environment).publishers(),
        id -> OrganisationLoaders.publisher(environment, id),
        PublisherFacet::new);
  }

  private static CompletableFuture<List<DepartmentFacet>> departments(
      DataFetchingEnvironment environment) {
    return named(
        environment,
        source(environment).departments(),
        id -> OrganisationLoaders.department(environment, id),
        DepartmentFacet::new);
  }

  /** The first of a count, each with what its id names. */
  private static <T, F> CompletableFuture<List<F>> named(
      DataFetchingEnvironment environment,
      Map<Integer, Long> counts,
      IntFunction<CompletableFuture<T>> load,
      BiFunction<T, Integer, F> facet) {
    List<CompletableFuture<F>> named = new ArrayList<>();
    counts.entrySet().stream()
        .limit(SearchQueries.first(environment.getArguments()))
        .forEach(
            e ->
                named.add(
                    load.apply(e.getKey())
                        .thenApply(thing -> facet.apply(thing, e.getValue().intValue()))));
    return all(named);
  }

  private static <F> CompletableFuture<List<F>> all(List<CompletableFuture<F>> each) {
    return CompletableFuture.allOf(each.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> each.stream().map(CompletableFuture::join).toList());
  }

  private static Facets source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
