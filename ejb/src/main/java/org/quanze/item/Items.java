package org.quanze.item;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptUntilRedaction;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.FieldKeys;
import org.quanze.scheme.ListType;

/** The store of items and their versions: insert and read, never change; redactions apart. */
@ApplicationScoped
@NullUnmarked
public class Items {

  /** What was redacted of the contents of a row {@code c} of item_content. */
  public static final String REDACTED =
      "CASE WHEN c.salt IS NULL THEN redacted_fields(c.item_id, c.number) END";

  private static final String COLUMNS =
      "SELECT v.item_id, v.number, i.list_id, i.department_id, v.name, v.category, v.code,"
          + " v.openness, v.completeness, c.content_hash, v.commitment, v.leaf_paths, v.leaves,"
          + " c.salt, c.content, v.algorithm, c.keys, "
          + REDACTED;

  private static final String VERSION =
      COLUMNS
          + " FROM item_version v JOIN item_content c USING (item_id, number)"
          + " JOIN item i ON i.id = v.item_id";

  // Each key finds its own rows by the whole of the primary keys: where one item has thousands of
  // versions and most have two, PostgreSQL would else look for all versions of an item.
  private static final String VERSIONS =
      COLUMNS
          + " FROM (SELECT DISTINCT * FROM unnest(?::uuid[], ?::int[])) k(item_id, number)"
          + " CROSS JOIN LATERAL (SELECT * FROM item_version WHERE item_id = k.item_id"
          + " AND number = k.number OFFSET 0) v"
          + " CROSS JOIN LATERAL (SELECT * FROM item_content WHERE item_id = k.item_id"
          + " AND number = k.number OFFSET 0) c JOIN item i ON i.id = k.item_id";

  private static final long KEPT_BYTES = 96L << 20;
  // A parsed text takes two bytes a letter, and a row or value some tens beside.
  private static final int BYTES_A_LETTER = 4;

  @Inject private Database database;

  // A version never changes, so its contents are true until something is redacted.
  private final KeptUntilRedaction<VersionKey, Kept> contents =
      new KeptUntilRedaction<>(
          () ->
              Caffeine.newBuilder()
                  .maximumWeight(KEPT_BYTES)
                  .<VersionKey, Kept>weigher((key, kept) -> kept.weight())
                  .build());

  private record Kept(Content content, int weight) {}

  /** Names one version of one item. */
  public record VersionKey(UUID item, int number) {}

  /** The versions of keys; one statement for any number of them. */
  public Map<VersionKey, ItemVersion> list(Collection<VersionKey> keys) {
    Map<VersionKey, ItemVersion> found = new HashMap<>();
    database
        .list(
            VERSIONS,
            Items::read,
            keys.stream().map(VersionKey::item).toArray(UUID[]::new),
            keys.stream().map(VersionKey::number).toArray(Integer[]::new))
        .forEach(v -> found.put(new VersionKey(v.item(), v.number()), v));
    return found;
  }

  /** The contents of versions; at most one statement for any number of them. */
  public Map<VersionKey, Content> contents(Collection<VersionKey> keys) {
    Map<VersionKey, Content> found = new HashMap<>();
    List<VersionKey> missing = new ArrayList<>();
    for (VersionKey key : keys) {
      Content known = known(key);
      if (known == null) {
        missing.add(key);
      } else {
        found.put(key, known);
      }
    }
    if (!missing.isEmpty()) {
      readContents(missing, found);
    }
    return found;
  }

  /** The contents of a version, if they were read before; null where they must be read. */
  public @Nullable Content known(VersionKey key) {
    Kept known = contents.get(key);
    return known == null ? null : known.content();
  }

  private void readContents(List<VersionKey> keys, Map<VersionKey, Content> found) {
    database.list(
        "SELECT c.item_id, c.number, c.content, "
            + REDACTED
            + " FROM item_content c"
            + " WHERE (c.item_id, c.number) IN (SELECT * FROM unnest(?::uuid[], ?::int[]))",
        row -> {
          VersionKey key = new VersionKey(row.uuid(1), row.whole(2));
          String document = row.text(3);
          Content content = ContentParser.parse(document, row.textOrNull(4));
          contents.put(key, new Kept(content, document.length() * BYTES_A_LETTER));
          return found.put(key, content);
        },
        keys.stream().map(VersionKey::item).toArray(UUID[]::new),
        keys.stream().map(VersionKey::number).toArray(Integer[]::new));
  }

  /** The names of those of versions that are public; one statement for any number of them. */
  public Map<VersionKey, String> publicNames(Collection<VersionKey> keys) {
    Map<VersionKey, String> names = new HashMap<>();
    database.list(
        "SELECT item_id, number, name FROM item_version WHERE openness = 'PUBLIC'"
            + " AND (item_id, number) IN (SELECT * FROM unnest(?::uuid[], ?::int[]))",
        row -> names.put(new VersionKey(row.uuid(1), row.whole(2)), row.text(3)),
        keys.stream().map(VersionKey::item).toArray(UUID[]::new),
        keys.stream().map(VersionKey::number).toArray(Integer[]::new));
    return names;
  }

  public Optional<ItemVersion> find(UUID item, int number) {
    return database.find(
        VERSION + " WHERE v.item_id = ? AND v.number = ?", Items::read, item, number);
  }

  /** A version; a fault if a derived row names one that is not there. */
  public ItemVersion get(UUID item, int number) {
    return find(item, number).orElseThrow(() -> new IllegalStateException(item + "/" + number));
  }

  /** What a public version is called, without its contents. */
  public record PublicVersion(
      UUID item,
      int number,
      String name,
      @Nullable String code,
      Bytes commitment,
      HashAlgorithm algorithm) {}

  /**
   * The public versions of items, newest first; one statement for any number of them.
   *
   * @param limit how many of each item at most
   */
  public Map<UUID, List<PublicVersion>> listPublic(Collection<UUID> items, int limit) {
    Map<UUID, List<PublicVersion>> found = new HashMap<>();
    database.list(
        "SELECT v.item_id, v.number, v.name, v.code, v.commitment, v.algorithm FROM unnest(?::uuid[]) i(id)"
            + " CROSS JOIN LATERAL (SELECT * FROM item_version WHERE item_id = i.id"
            + " AND openness = 'PUBLIC' ORDER BY number DESC LIMIT ?) v ORDER BY v.number DESC",
        row ->
            found
                .computeIfAbsent(row.uuid(1), item -> new ArrayList<>())
                .add(
                    new PublicVersion(
                        row.uuid(1),
                        row.whole(2),
                        row.text(3),
                        row.textOrNull(4),
                        row.bytes(5),
                        HashAlgorithm.named(row.text(6)))),
        items.toArray(new UUID[0]),
        limit);
    return found;
  }

  /** Those of some items that a government may refer to: its own, and what stood in public. */
  public Set<UUID> referable(Collection<UUID> ids, int publisher) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database.list(
                "SELECT i.id FROM item i JOIN list l ON l.id = i.list_id WHERE i.id = ANY (?)"
                    + " AND (l.publisher_id = ? OR EXISTS (SELECT FROM holding h"
                    + " WHERE h.item_id = i.id AND h.public))",
                row -> row.uuid(1),
                ids.toArray(new UUID[0]),
                publisher));
  }

  /** The local id of the list of an item. */
  public Optional<Integer> findList(UUID item) {
    return database.find("SELECT list_id FROM item WHERE id = ?", row -> row.whole(1), item);
  }

  /**
   * An item that comes into being.
   *
   * @param predecessor the item from which it comes, or null
   */
  public record NewItem(UUID item, int list, int department, @Nullable UUID predecessor) {}

  /** Adds items. */
  public void addItems(Deed deed, Collection<NewItem> items) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    items.forEach(
        i ->
            rows.add(new @Nullable Object[] {i.item(), i.list(), i.department(), i.predecessor()}));
    database.runAll(
        "INSERT INTO item (id, list_id, department_id, predecessor_id) VALUES (?, ?, ?, ?)", rows);
  }

  /** A version that comes into being. */
  public record NewVersion(UUID item, int number, Content content, Seal seal, ListType type) {}

  /** Adds versions of items, with their contents. */
  public void addVersions(Deed deed, Collection<NewVersion> versions) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> documents = new ArrayList<>();
    for (NewVersion v : versions) {
      rows.add(version(v.item(), v.number(), v.content(), v.seal(), v.type()));
      documents.add(
          new @Nullable Object[] {
            v.item(), v.number(), v.seal().salt(), v.seal().document(), v.seal().contentHash()
          });
    }
    database.runAll(
        "INSERT INTO item_version (item_id, number, name, category, code, openness,"
            + " openness_decided, completeness, brief, commitment, leaf_paths,"
            + " leaves, algorithm) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    database.runAll(
        "INSERT INTO item_content (item_id, number, salt, content, content_hash)"
            + " VALUES (?, ?, ?, ?, ?)",
        documents);
  }

  private static @Nullable Object[] version(
      UUID item, int number, Content content, Seal seal, ListType type) {
    return new @Nullable Object[] {
      item,
      number,
      content.name(),
      content.category(),
      content.code(),
      content.openness(),
      content.decided(),
      ContentCheck.completeness(content, type),
      ContentCheck.brief(content, type),
      seal.commitment(),
      String.join(",", seal.paths()),
      seal.leaves(),
      seal.algorithm().title()
    };
  }

  /** The number of the newest version of items; one statement for any number of them. */
  public Map<UUID, Integer> newest(Collection<UUID> items) {
    Map<UUID, Integer> newest = new HashMap<>();
    database.list(
        "SELECT item_id, max(number) FROM item_version WHERE item_id = ANY (?) GROUP BY item_id",
        row -> newest.put(row.uuid(1), row.whole(2)),
        (Object) items.toArray(new UUID[0]));
    return newest;
  }

  private static ItemVersion read(Row row) throws SQLException {
    return new ItemVersion(
        row.uuid(1),
        row.whole(2),
        row.whole(3),
        row.whole(4),
        row.text(5),
        row.text(6),
        row.textOrNull(7),
        Openness.valueOf(row.text(8)),
        row.whole(9),
        HashAlgorithm.named(row.text(16)),
        row.bytes(10),
        row.bytes(11),
        List.of(row.text(12).split(",")),
        row.bytes(13),
        FieldKeys.of(row.bytesOrNull(14), row.bytesOrNull(17)),
        row.text(15),
        row.textOrNull(18));
  }
}
