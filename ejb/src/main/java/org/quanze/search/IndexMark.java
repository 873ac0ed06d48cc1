package org.quanze.search;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * How far an index has followed, kept beside it and written after the documents: what was written
 * and not marked is written again, which changes nothing.
 *
 * @param id there is one
 * @param revision the registry's revision that the index holds
 * @param positions where each ledger stood: publisher, number and hash of the entry
 */
@SearchEntity
@Indexed(index = IndexMark.INDEX)
record IndexMark(
    @DocumentId String id,
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES) long revision,
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String positions) {

  static final String INDEX = "mark";
  private static final String ONLY = "mark";

  /** Where a ledger stands. */
  record Position(int number, String hash) {}

  /** A mark as it is read back. */
  static IndexMark kept(long revision, String positions) {
    return new IndexMark(ONLY, revision, positions);
  }

  static IndexMark of(long revision, Map<Integer, Position> positions) {
    StringBuilder text = new StringBuilder();
    positions.forEach(
        (publisher, at) ->
            text.append(publisher)
                .append(' ')
                .append(at.number())
                .append(' ')
                .append(at.hash())
                .append('\n'));
    return kept(revision, text.toString());
  }

  /** Where the index stands in the ledgers that have gone on since. */
  Map<Integer, Position> behind(Map<Integer, Position> heads) {
    Map<Integer, Position> kept = byPublisher();
    Map<Integer, Position> since = new HashMap<>();
    heads.forEach(
        (publisher, head) -> {
          Position at = kept.getOrDefault(publisher, new Position(0, ""));
          if (head.number() > at.number()) {
            since.put(publisher, at);
          }
        });
    return since;
  }

  /** The positions by publisher. */
  Map<Integer, Position> byPublisher() {
    Map<Integer, Position> found = new HashMap<>();
    positions
        .lines()
        .map(line -> line.split(" ", 3))
        .forEach(
            part ->
                found.put(
                    Integer.valueOf(part[0]), new Position(Integer.parseInt(part[1]), part[2])));
    return found;
  }
}
