package org.quanze.web.edition;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;
import org.quanze.web.graphql.Loaders;

/** Loads public decisions by their entries, newest editions and names of versions, many at once. */
@ApplicationScoped
@NullUnmarked
public class EditionLoaders implements Loaders {

  private static final String DECISION = "decision";
  private static final String NAME = "versionName";
  private static final String NEWEST = "newestEdition";

  @Inject private Decisions decisions;
  @Inject private Editions editions;
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
        NEWEST,
        request ->
            DataLoaderFactory.<Integer, Edition>newMappedDataLoader(
                ids ->
                    CompletableFuture.completedFuture(
                        editions.listNewest(ids).stream()
                            .collect(Collectors.toMap(Edition::list, Function.identity())))),
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

  /** The newest edition of a list, or null. */
  static CompletableFuture<@Nullable Edition> newest(
      DataFetchingEnvironment environment, int list) {
    return Loaders.load(environment, NEWEST, list);
  }

  /** The name of a version. */
  static CompletableFuture<String> name(DataFetchingEnvironment environment, VersionKey key) {
    return Loaders.load(environment, NAME, key);
  }
}
