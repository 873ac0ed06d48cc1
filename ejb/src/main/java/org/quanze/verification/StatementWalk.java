package org.quanze.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;

/** Holds rows against the entries without lines that tell them. */
final class StatementWalk {

  /** Told within a row, and held in a table of its own. */
  private static final String PARTS = "parts";

  private final int publisher;
  private final SortedMap<Integer, EntryWalk.Known> entries;
  private final Faults faults;

  StatementWalk(int publisher, SortedMap<Integer, EntryWalk.Known> entries, Faults faults) {
    this.publisher = publisher;
    this.entries = entries;
    this.faults = faults;
  }

  /** Walks one table. */
  void walk(StatementRows.Kind kind, Map<String, SortedMap<String, String>> found) {
    ToldRows rows = new ToldRows(kind.table(), faults);
    entries.forEach(
        (number, known) -> {
          JsonNode told = known.statement().path(kind.member()).path(0);
          if (kind.isPart()) {
            parts(publisher + "/" + number, told.path(PARTS), rows);
          } else if (!told.isMissingNode()) {
            rows.tell(publisher + "/" + number, Fields.of(told));
          }
        });
    rows.holdAgainst(found);
  }

  private static void parts(String row, JsonNode parts, ToldRows rows) {
    int number = 0;
    for (JsonNode part : parts) {
      number++;
      rows.tell(row + "/" + number, Fields.of(part));
    }
  }
}
