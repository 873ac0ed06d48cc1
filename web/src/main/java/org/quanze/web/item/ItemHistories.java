package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.item.Items;
import org.quanze.item.Items.PublicVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.web.graphql.Loaders;

/** Loads the histories of items, and what their newest public versions are called. */
@ApplicationScoped
@NullUnmarked
public class ItemHistories implements Loaders {

  private static final String HISTORY = "itemHistory";
  private static final String NAME = "newestPublicName";
  private static final int MOST_VERSIONS = 100;

  @Inject private Items items;
  @Inject private LedgerLines ledgerLines;

  /** A version, as the SDL shows it. */
  public record Version(
      int number,
      String name,
      @Nullable String code,
      String commitment,
      String algorithm,
      @Nullable LedgerLine cause) {}

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        HISTORY,
        Loaders.<UUID, Version>batchedLists(this::histories),
        NAME,
        Loaders.<UUID, String>batched(this::names));
  }

  private Map<UUID, List<Version>> histories(Set<UUID> keys) {
    Map<UUID, List<PublicVersion>> versions = items.listPublic(keys, MOST_VERSIONS);
    Map<VersionKey, LedgerLine> causes = new HashMap<>();
    List<VersionKey> shown =
        versions.values().stream()
            .flatMap(List::stream)
            .map(v -> new VersionKey(v.item(), v.number()))
            .toList();
    for (LedgerLine line : ledgerLines.listBringing(shown)) {
      causes.put(new VersionKey(line.item(), Objects.requireNonNull(line.newVersion())), line);
    }
    Map<UUID, List<Version>> histories = new HashMap<>();
    versions.forEach(
        (item, of) -> histories.put(item, of.stream().map(v -> version(v, causes)).toList()));
    return histories;
  }

  private static Version version(PublicVersion version, Map<VersionKey, LedgerLine> causes) {
    return new Version(
        version.number(),
        version.name(),
        version.code(),
        version.commitment().hex(),
        version.algorithm().title(),
        causes.get(new VersionKey(version.item(), version.number())));
  }

  private Map<UUID, String> names(Set<UUID> keys) {
    Map<UUID, String> names = new HashMap<>();
    items.listPublic(keys, 1).forEach((item, newest) -> names.put(item, newest.get(0).name()));
    return names;
  }

  /** The history of an item, newest first. */
  static CompletableFuture<List<Version>> of(DataFetchingEnvironment environment, UUID item) {
    return Loaders.load(environment, HISTORY, item);
  }

  /** The name of the newest public version of an item. */
  public static CompletableFuture<String> newestName(
      DataFetchingEnvironment environment, UUID item) {
    return Loaders.load(environment, NAME, item);
  }
}
