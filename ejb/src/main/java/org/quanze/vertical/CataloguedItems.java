package org.quanze.vertical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.item.Content.ItemCode;
import org.quanze.list.Pages.ListAt;
import org.quanze.scheme.CodeScheme;

/** The store of what is public on lists, with codes and legal bases taken out of the contents. */
@ApplicationScoped
@NullUnmarked
public class CataloguedItems {

  private static final ObjectReader CODES =
      new ObjectMapper().readerFor(new TypeReference<List<ItemCode>>() {});

  // OFFSET 0: a content is parsed once, and not once for each part of it.
  private static final String SELECT =
      "WITH p AS (SELECT * FROM unnest(?::int[], ?::int[], ?::date[]) p(list_id, position, day))"
          + " SELECT h.list_id, h.item_id, h.version, h.department_id, h.category,"
          + " nullif(h.code, ''), h.name, d.codes, (SELECT string_agg(DISTINCT"
          + " concat_ws(' ', b ->> 'instrument', b ->> 'article'), E'\\n')"
          + " FROM jsonb_array_elements(d.bases) b)"
          + " FROM p JOIN holding h ON h.list_id = p.list_id AND h.public"
          + " AND h.known_from <= p.position AND (h.known_to IS NULL OR h.known_to > p.position)"
          + " AND h.eff_from <= p.day AND (h.eff_to IS NULL OR h.eff_to > p.day)"
          + " JOIN item_content c ON c.item_id = h.item_id AND c.number = h.version"
          + " CROSS JOIN LATERAL (SELECT coalesce(j -> 'codes', '[]') AS codes,"
          + " CASE WHEN jsonb_typeof(j #> '{elements,legalBases}') = 'array'"
          + " THEN j #> '{elements,legalBases}' ELSE '[]' END AS bases"
          + " FROM (SELECT c.content::jsonb AS j OFFSET 0) j OFFSET 0) d"
          + " ORDER BY h.list_id, h.code, h.item_id";

  @Inject private Database database;

  /**
   * What is public on lists, each at its point, by list and code; one statement.
   *
   * @param schemes the code schemes that are known, by code
   */
  public List<CataloguedItem> list(List<ListAt> lists, Map<String, CodeScheme> schemes) {
    return database.list(
        SELECT,
        row -> read(row, schemes),
        lists.stream().map(ListAt::list).toArray(Integer[]::new),
        lists.stream().map(l -> l.moment().position()).toArray(Integer[]::new),
        lists.stream().map(l -> l.moment().day()).toArray(LocalDate[]::new));
  }

  private static CataloguedItem read(Row row, Map<String, CodeScheme> schemes) throws SQLException {
    String bases = row.textOrNull(9);
    return new CataloguedItem(
        row.whole(1),
        row.uuid(2),
        row.whole(3),
        row.whole(4),
        row.text(5),
        row.textOrNull(6),
        row.text(7),
        key(codes(row.text(8)), schemes),
        bases == null ? List.of() : bases.lines().filter(b -> !b.isBlank()).toList());
  }

  private static List<ItemCode> codes(String json) {
    try {
      return CODES.readValue(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Stored codes are not codes", e);
    }
  }

  /** The part of the first code that has one. */
  private static @Nullable CatalogueKey key(List<ItemCode> codes, Map<String, CodeScheme> schemes) {
    for (ItemCode code : codes) {
      CodeScheme scheme = schemes.get(code.scheme());
      String catalogue = scheme == null ? null : scheme.catalogue(code.value());
      if (catalogue != null) {
        return new CatalogueKey(code.scheme(), catalogue);
      }
    }
    return null;
  }
}
