package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.web.graphql.Loaders;

/** Loads the contents of versions, many at once. */
@ApplicationScoped
@NullUnmarked
public class ItemLoaders implements Loaders {

  private static final String CONTENT = "content";

  @Inject private Items items;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        CONTENT,
        request ->
            DataLoaderFactory.<VersionKey, Content>newMappedDataLoader(
                keys -> {
                  Map<VersionKey, Content> contents = new HashMap<>();
                  items.list(keys).forEach((key, v) -> contents.put(key, v.content()));
                  return CompletableFuture.completedFuture(contents);
                }));
  }

  /** The contents of a version. */
  static CompletableFuture<Content> content(DataFetchingEnvironment environment, VersionKey key) {
    return Loaders.load(environment, CONTENT, key);
  }
}
