package org.quanze.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;

/** Holds rows against the entries that tell them: none more, none fewer, each field the same. */
final class StatementWalk {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Told within a row, and held in a table of its own. */
  static final String PARTS = "parts";

  private static final SortedMap<Integer, SortedMap<String, Value>> NONE =
      Collections.emptySortedMap();

  private final int publisher;
  private final SortedMap<Integer, EntryWalk.Known> entries;
  private final Faults faults;

  StatementWalk(int publisher, SortedMap<Integer, EntryWalk.Known> entries, Faults faults) {
    this.publisher = publisher;
    this.entries = entries;
    this.faults = faults;
  }

  /**
   * Walks one table.
   *
   * @param member the member of the body that tells a row of the table
   * @param rows the rows by the number of their entry
   */
  void walk(String table, String member, SortedMap<Integer, SortedMap<String, Value>> rows) {
    TreeSet<Integer> numbers = new TreeSet<>(entries.keySet());
    numbers.addAll(rows.keySet());
    for (int number : numbers) {
      EntryWalk.Known known = entries.get(number);
      JsonNode told = known == null ? null : known.statement().path(member).get(0);
      compare(table, publisher + "/" + number, told, rows.get(number));
    }
  }

  /**
   * Walks a table of parts: rows that stand within what an entry tells, numbered from 1.
   *
   * @param member the member of the body that tells the row to which the parts belong
   * @param rows the parts by the number of their entry and their own
   */
  void walkParts(
      String table,
      String member,
      SortedMap<Integer, SortedMap<Integer, SortedMap<String, Value>>> rows) {
    TreeSet<Integer> numbers = new TreeSet<>(entries.keySet());
    numbers.addAll(rows.keySet());
    for (int number : numbers) {
      EntryWalk.Known known = entries.get(number);
      JsonNode told =
          known == null
              ? MissingNode.getInstance()
              : known.statement().path(member).path(0).path(PARTS);
      SortedMap<Integer, SortedMap<String, Value>> own = rows.getOrDefault(number, NONE);
      TreeSet<Integer> places = new TreeSet<>(own.keySet());
      for (int place = 1; place <= told.size(); place++) {
        places.add(place);
      }
      for (int place : places) {
        compare(table, publisher + "/" + number + "/" + place, told.get(place - 1), own.get(place));
      }
    }
  }

  private void compare(
      String table, String row, @Nullable JsonNode told, @Nullable SortedMap<String, Value> own) {
    if (told == null || own == null) {
      if (told != null) {
        faults.missing(table, row);
      } else if (own != null) {
        faults.surplus(table, row);
      }
      return;
    }
    JsonNode stored = parse(CanonicalForm.object(own));
    TreeSet<String> fields = new TreeSet<>();
    stored.fieldNames().forEachRemaining(fields::add);
    told.fieldNames().forEachRemaining(fields::add);
    fields.remove(PARTS);
    for (String field : fields) {
      if (!told.path(field).equals(stored.path(field))) {
        faults.hash(table, row, field);
      }
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A canonical form is JSON", e);
    }
  }
}
