package org.quanze.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.scheme.ListTypes;

/**
 * The fields of drafts as they were at a version, by the paths by which refusals name them within a
 * line or a head: {@code reason}, {@code content.name}, {@code content.elements.legalBases}.
 */
@ApplicationScoped
@NullUnmarked
public class DraftFields {

  private static final String ELEMENTS = "elements";

  @Inject private Database database;
  @Inject private ListTypes listTypes;

  /**
   * Whether a draft had a field at a version, with a value or without one.
   *
   * @param line number of the line; null for the head
   * @param path the field; empty for the line or head as a whole
   */
  public boolean isKnown(UUID changeSet, int version, @Nullable Integer line, List<String> path) {
    return database
        .find(
            "SELECT coalesce(after, '') FROM change_set_revision WHERE change_set_id = ? AND version <= ?"
                + " AND line_number IS NOT DISTINCT FROM ?::int"
                + " AND act IN ('CREATE', 'HEAD', 'LINE', 'FOLLOW', 'REMOVE')"
                + " AND (act <> 'FOLLOW' OR line_number IS NOT NULL)"
                + " ORDER BY version DESC LIMIT 1",
            row -> row.text(1),
            changeSet,
            version,
            line)
        .filter(text -> !text.isEmpty() && has(tree(line, text), path))
        .isPresent();
  }

  private static JsonNode tree(@Nullable Integer line, String text) {
    return DraftJson.tree(line == null ? DraftJson.decision(text) : DraftJson.adjustment(text));
  }

  private boolean has(JsonNode draft, List<String> path) {
    JsonNode at = draft;
    for (int i = 0; i < path.size(); i++) {
      JsonNode next = at.isArray() ? row(at, path.get(i)) : at.get(path.get(i));
      if (next == null) {
        return mayBe(at, i == 0 ? "" : path.get(i - 1), path.subList(i, path.size()));
      }
      at = next;
    }
    return true;
  }

  private static @Nullable JsonNode row(JsonNode rows, String number) {
    return number.matches("[0-9]{1,4}") ? rows.get(Integer.parseInt(number)) : null;
  }

  /** Whether contents may hold what they do not: codes, and elements of some list type. */
  private boolean mayBe(JsonNode parent, String name, List<String> rest) {
    if (parent.has("opennessDecided")) {
      return rest.equals(List.of("codes"))
          || (rest.get(0).equals(ELEMENTS)
              && (rest.size() == 1 || mayBe(parent.path(ELEMENTS), ELEMENTS, rest.subList(1, 2))));
    }
    return name.equals(ELEMENTS)
        && rest.size() == 1
        && listTypes.list().stream()
            .flatMap(type -> type.elements().stream())
            .anyMatch(element -> element.key().equals(rest.get(0)));
  }
}
