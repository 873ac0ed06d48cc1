package org.quanze.web.feed;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quanze.feed.PublishedChange;
import org.quanze.scheme.ListType.Category;
import org.quanze.web.edition.EditionLoaders;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.Categories;
import org.quanze.web.list.ListLoaders;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of public changes. */
@ApplicationScoped
public class PublishedChangeFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "PublishedChange";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("place", e -> source(e).place().entry()),
        Map.entry("type", e -> source(e).kind()),
        Map.entry("publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher())),
        Map.entry("position", e -> source(e).entry()),
        Map.entry("line", e -> source(e).place().line() == 0 ? null : source(e).place().line()),
        Map.entry("kind", e -> source(e).adjustment()),
        Map.entry("list", e -> of(source(e).list(), list -> ListLoaders.list(e, list))),
        Map.entry(
            "department",
            e -> of(source(e).department(), unit -> OrganisationLoaders.department(e, unit))),
        Map.entry("category", PublishedChangeFetchers::category),
        Map.entry("item", e -> of(source(e).item(), item -> GlobalId.encode("Item", item))),
        Map.entry("address", e -> address(source(e))),
        Map.entry("changedFields", e -> source(e).fields()),
        Map.entry(
            "decision",
            e -> EditionLoaders.decision(e, source(e).publisher(), source(e).decision())));
  }

  private static @Nullable CompletableFuture<Category> category(
      DataFetchingEnvironment environment) {
    PublishedChange change = source(environment);
    return of(
        change.category(),
        code -> Categories.of(environment, Objects.requireNonNull(change.list()), code));
  }

  /** Where the new version stands for ever, or null. */
  static @Nullable String address(PublishedChange change) {
    return change.version() == null ? null : "/items/" + change.item() + "/" + change.version();
  }

  private static <T, V> @Nullable V of(@Nullable T told, Function<T, V> view) {
    return told == null ? null : view.apply(told);
  }

  private static PublishedChange source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
