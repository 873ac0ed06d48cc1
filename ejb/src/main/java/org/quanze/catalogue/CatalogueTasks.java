package org.quanze.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Listed;
import org.quanze.list.StandingItems;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;

/**
 * What the catalogue gives units to do: found by comparing what stands, so that a task is there as
 * long as its cause is. A few statements for any number of tasks.
 */
@ApplicationScoped
@NullUnmarked
public class CatalogueTasks {

  /** The elements by which list types claim, and what is laid down for their items. */
  private static final String TYPES =
      "unnest(?::text[], ?::text[], ?::boolean[], ?::text[]) t(code, claim, categories, fields)";

  /**
   * Items of a branch that claim something which differs or has ended. What claims says so in its
   * brief; contents are read of those alone.
   */
  private static final String CLAIMS =
      " FROM holding h JOIN list l ON l.id = h.list_id JOIN publisher p ON p.id = l.publisher_id"
          + " JOIN department d ON d.id = h.department_id JOIN "
          + TYPES
          + " ON t.code = l.list_type"
          + " CROSS JOIN LATERAL (SELECT (h.brief::jsonb ->> t.claim)::uuid AS item) c"
          + " JOIN item ui ON ui.id = c.item JOIN list ul ON ul.id = ui.list_id AND ul.list_type = ?"
          + " JOIN LATERAL (SELECT u.* FROM holding u WHERE u.item_id = c.item"
          + " AND u.known_to IS NULL AND u.public AND u.eff_from <= ?"
          + " ORDER BY u.eff_from DESC LIMIT 1) u ON true"
          + " WHERE h.known_to IS NULL AND NOT h.past AND h.brief LIKE '%-%-%-%-%' AND c.item IS NOT NULL"
          + " AND h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?)"
          + " AND d.path || '/' LIKE ? || '/%'"
          + " AND EXISTS (SELECT FROM unnest(?::text[]) b(branch)"
          + " WHERE d.path || '/' LIKE rtrim(b.branch, '/') || '/%')"
          + " AND (u.eff_to <= ? OR h.name <> u.name OR (t.categories AND h.category <> u.category AND h.category || u.category NOT LIKE '%:%')"
          + " OR EXISTS (SELECT FROM item_content hc, item_content uc"
          + " WHERE hc.item_id = h.item_id AND hc.number = h.version"
          + " AND uc.item_id = u.item_id AND uc.number = u.version"
          + " AND EXISTS (SELECT FROM unnest(string_to_array(t.fields, ',')) f(key)"
          + " WHERE hc.content::jsonb -> 'elements' -> f.key"
          + " IS DISTINCT FROM uc.content::jsonb -> 'elements' -> f.key)))";

  private static final String SINCE = "CASE WHEN u.eff_to <= ? THEN u.eff_to ELSE u.eff_from END";

  @Inject private Database database;
  @Inject private ListTypes listTypes;
  @Inject private Items items;
  @Inject private StandingItems standing;

  private record Found(int publisher, UUID item, String listType, UUID claimed, LocalDate since) {}

  /**
   * The tasks at or below a path, those first that wait longest, then by identity.
   *
   * @param branches the branches whose drafts somebody may read
   * @param after where the page before ended; null for the first page
   */
  public List<CatalogueTask> list(
      Collection<String> branches,
      String path,
      CatalogueTask.@Nullable Mark after,
      int limit,
      LocalDate day) {
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(day);
    arguments.addAll(claims(branches, path, day));
    arguments.add(after == null ? null : after.item());
    arguments.add(day);
    arguments.add(after == null ? null : after.since());
    arguments.add(after == null ? null : after.item());
    arguments.add(limit);
    List<Found> found =
        database.list(
            "SELECT l.publisher_id, h.item_id, l.list_type, c.item, "
                + SINCE
                + " AS since"
                + CLAIMS
                + " AND (?::uuid IS NULL OR ("
                + SINCE
                + ", h.item_id) > (?::date, ?::uuid)) ORDER BY since, h.item_id LIMIT ?",
            row -> new Found(row.whole(1), row.uuid(2), row.text(3), row.uuid(4), row.date(5)),
            arguments.toArray());
    return tasks(found, day);
  }

  /** How many tasks there are at or below a path. */
  public int count(Collection<String> branches, String path, LocalDate day) {
    return database.get(
        "SELECT count(*)" + CLAIMS, row -> row.whole(1), claims(branches, path, day).toArray());
  }

  private List<@Nullable Object> claims(Collection<String> branches, String path, LocalDate day) {
    ListType catalogue = listTypes.get(Unified.CATALOGUE);
    List<ListType> claiming =
        listTypes.list().stream().filter(t -> Unified.claimBy(t) != null).toList();
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(claiming.stream().map(ListType::code).toArray(String[]::new));
    arguments.add(claiming.stream().map(Unified::claimBy).toArray(String[]::new));
    arguments.add(
        claiming.stream()
            .map(t -> Unified.fields(catalogue, t).contains("category"))
            .toArray(Boolean[]::new));
    arguments.add(
        claiming.stream()
            .map(t -> String.join(",", Unified.elements(catalogue, t)))
            .toArray(String[]::new));
    arguments.add(Unified.CATALOGUE);
    arguments.add(day);
    arguments.add(day);
    arguments.add(day);
    arguments.add(path);
    arguments.add(branches.toArray(new String[0]));
    arguments.add(day);
    return arguments;
  }

  private List<CatalogueTask> tasks(List<Found> found, LocalDate day) {
    Map<UUID, Listed> own = standing.listHeld(found.stream().map(Found::item).toList(), day);
    Map<UUID, Listed> upper =
        standing.listStanding(found.stream().map(Found::claimed).distinct().toList(), day);
    List<VersionKey> versions = new ArrayList<>();
    own.values().forEach(l -> versions.add(new VersionKey(l.item(), l.version())));
    upper.values().forEach(l -> versions.add(new VersionKey(l.item(), l.version())));
    Map<VersionKey, Content> contents = items.contents(versions);
    Map<String, ListType> types =
        listTypes.list().stream().collect(Collectors.toMap(ListType::code, t -> t));
    ListType catalogue = listTypes.get(Unified.CATALOGUE);
    Map<String, Set<String>> fields = new HashMap<>();
    return found.stream()
        .map(
            f -> {
              Listed item = Objects.requireNonNull(own.get(f.item()));
              Listed above = upper.get(f.claimed());
              Set<String> unified =
                  fields.computeIfAbsent(
                      f.listType(), t -> Unified.fields(catalogue, types.get(t)));
              Set<String> differing =
                  above == null
                      ? Set.of()
                      : Unified.differing(
                          unified, content(contents, item), content(contents, above));
              return new CatalogueTask(f.publisher(), item, above, f.since(), differing);
            })
        .toList();
  }

  private static Content content(Map<VersionKey, Content> contents, Listed listed) {
    return Objects.requireNonNull(contents.get(new VersionKey(listed.item(), listed.version())));
  }
}
