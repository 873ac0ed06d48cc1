package org.quanze.web.edition;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;
import org.quanze.web.graphql.Loaders;

/** Loads public decisions by their entries, and names of versions, many at once. */
@ApplicationScoped
@NullUnmarked
public class EditionLoaders implements Loaders {

  private static final String DECISION = "decision";
  private static final String NAME = "versionName";

  @Inject private Decisions decisions;
  @Inject private Items items;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        DECISION,
        request ->
            DataLoaderFactory.<EntryKey, Placed>newMappedDataLoader(
                keys -> {
                  Map<EntryKey, Placed> found = new HashMap<>();
                  decisions.list(keys).stream()
                      .filter(p -> p.decision().openness() == Openness.PUBLIC)
                      .forEach(p -> found.put(new EntryKey(p.publisher(), p.entry()), p));
                  return CompletableFuture.completedFuture(found);
                }),
        NAME,
        request ->
            DataLoaderFactory.<VersionKey, String>newMappedDataLoader(
                keys -> CompletableFuture.completedFuture(items.names(keys))));
  }

  /** The public decision of an entry, or null. */
  static CompletableFuture<@Nullable Placed> decision(
      DataFetchingEnvironment environment, int publisher, int entry) {
    return Loaders.load(environment, DECISION, new EntryKey(publisher, entry));
  }

  /** The name of a version. */
  static CompletableFuture<String> name(DataFetchingEnvironment environment, VersionKey key) {
    return Loaders.load(environment, NAME, key);
  }
}
