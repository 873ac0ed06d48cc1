package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Pages;
import org.quanze.list.Pages.BesideCode;
import org.quanze.web.graphql.Loaders;

/** Loads the contents of versions, many at once. */
@ApplicationScoped
@NullUnmarked
public class ItemLoaders implements Loaders {

  private static final String CONTENT = "content";
  private static final String POWER = "powerBeside";

  @Inject private Items items;
  @Inject private Pages pages;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        CONTENT,
        request ->
            DataLoaderFactory.<VersionKey, Content>newMappedDataLoader(
                keys -> CompletableFuture.completedFuture(items.contents(keys))),
        POWER,
        request ->
            DataLoaderFactory.<BesideCode, Views.Power>newMappedDataLoader(
                keys -> {
                  Map<BesideCode, Views.Power> powers = new HashMap<>();
                  pages
                      .listBeside("POWER", keys, request.today())
                      .forEach((key, listed) -> powers.put(key, new Views.Power(listed)));
                  return CompletableFuture.completedFuture(powers);
                }));
  }

  /** The contents of a version. */
  static CompletableFuture<Content> content(DataFetchingEnvironment environment, VersionKey key) {
    return Loaders.load(environment, CONTENT, key);
  }

  /** The power that stands under a code on the list of the same government, or null. */
  static CompletableFuture<Views.@Nullable Power> power(
      DataFetchingEnvironment environment, int list, String code) {
    return Loaders.load(environment, POWER, new BesideCode(list, code));
  }
}
