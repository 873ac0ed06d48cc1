package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quanze.catalogue.Unified;
import org.quanze.item.Content;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Listed;
import org.quanze.scheme.ListType;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.ListLoaders;

/** What an item takes over from the basic catalogue. */
@ApplicationScoped
public class CatalogueClaimFetchers implements TypeFetchers {

  /** A claim: by which item, of which list type, on which catalogue item. */
  public record CatalogueClaim(Listed listed, ListType type, UUID claimed) {}

  /** A field that is laid down, as the SDL shows it. */
  public record UnifiedField(String path, String zh, String en, boolean same) {}

  @Override
  public String type() {
    return "CatalogueClaim";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("item", CatalogueClaimFetchers::item, "unified", CatalogueClaimFetchers::unified);
  }

  /** What a listed item claims; most claim nothing, and their brief tells it. */
  static CompletableFuture<@Nullable CatalogueClaim> of(DataFetchingEnvironment environment) {
    Listed listed = ListedFields.listed(environment);
    return Brief.isEmpty(listed)
        ? CompletableFuture.completedFuture(null)
        : ListLoaders.typeOfList(environment, listed.list())
            .thenApply(
                type -> {
                  String key = Unified.claimBy(type);
                  String claimed = key == null ? null : Brief.text(listed, key);
                  return claimed == null
                      ? null
                      : new CatalogueClaim(listed, type, UUID.fromString(claimed));
                });
  }

  private static CompletableFuture<Views.@Nullable Item> item(DataFetchingEnvironment environment) {
    return ItemLoaders.standing(
        environment, source(environment).claimed(), Unified.CATALOGUE, Views.Item::new);
  }

  private static CompletableFuture<List<UnifiedField>> unified(
      DataFetchingEnvironment environment) {
    CatalogueClaim claim = source(environment);
    return ItemLoaders.standing(
            environment, claim.claimed(), Unified.CATALOGUE, Function.identity())
        .thenCompose(
            upper ->
                upper == null
                    ? CompletableFuture.completedFuture(List.of())
                    : ListLoaders.typeOfList(environment, upper.list())
                        .thenCompose(
                            catalogue ->
                                content(environment, claim.listed())
                                    .thenCombine(
                                        content(environment, upper),
                                        (own, laidDown) ->
                                            fields(claim.type(), catalogue, own, laidDown))));
  }

  private static List<UnifiedField> fields(
      ListType type, ListType catalogue, Content own, Content laidDown) {
    Set<String> fields = Unified.fields(catalogue, type);
    Set<String> differing = Unified.differing(fields, own, laidDown);
    return fields.stream()
        .map(
            path ->
                new UnifiedField(
                    path,
                    Unified.zh(path, type),
                    Unified.en(path, type),
                    !differing.contains(path)))
        .toList();
  }

  private static CompletableFuture<Content> content(
      DataFetchingEnvironment environment, Listed listed) {
    return ItemLoaders.content(environment, new VersionKey(listed.item(), listed.version()));
  }

  private static CatalogueClaim source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
