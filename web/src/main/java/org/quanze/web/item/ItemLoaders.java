package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Listed;
import org.quanze.list.StandingItems;
import org.quanze.list.StandingItems.BesideCode;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.list.ListLoaders;

/** Loads the contents of versions, many at once. */
@ApplicationScoped
@NullUnmarked
public class ItemLoaders implements Loaders {

  private static final String CONTENT = "content";
  private static final String POWER = "powerBeside";
  private static final String STANDING = "itemStanding";

  @Inject private Items items;
  @Inject private StandingItems standingItems;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        CONTENT,
        Loaders.<VersionKey, Content>kept(keys -> items.contents(keys), key -> items.known(key)),
        POWER,
        request ->
            Loaders.<BesideCode, Views.Power>batched(
                    keys -> {
                      Map<BesideCode, Views.Power> powers = new HashMap<>();
                      standingItems
                          .listBeside("POWER", keys, request.today())
                          .forEach((key, listed) -> powers.put(key, new Views.Power(listed)));
                      return powers;
                    })
                .make(request),
        STANDING,
        request ->
            Loaders.<UUID, Listed>batched(
                    items -> standingItems.listStanding(items, request.today()))
                .make(request));
  }

  /** The contents of a version. */
  static CompletableFuture<Content> content(DataFetchingEnvironment environment, VersionKey key) {
    return Loaders.load(environment, CONTENT, key);
  }

  /** An item as it stands today, as one of a list type, or null. */
  static <T> CompletableFuture<@Nullable T> standing(
      DataFetchingEnvironment environment, UUID item, String listType, Function<Listed, T> view) {
    return standing(environment, item)
        .thenCompose(
            listed ->
                listed == null
                    ? CompletableFuture.completedFuture(null)
                    : ListLoaders.list(environment, listed.list())
                        .thenApply(l -> l.listType().equals(listType) ? view.apply(listed) : null));
  }

  /** An item as it stands today, or null. */
  static CompletableFuture<@Nullable Listed> standing(
      DataFetchingEnvironment environment, UUID item) {
    return Loaders.load(environment, STANDING, item);
  }

  /** The power that stands under a code on the list of the same government, or null. */
  static CompletableFuture<Views.@Nullable Power> power(
      DataFetchingEnvironment environment, int list, String code) {
    return Loaders.load(environment, POWER, new BesideCode(list, code));
  }
}
