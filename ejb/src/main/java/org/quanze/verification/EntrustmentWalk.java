package org.quanze.verification;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.verification.EntrustmentRows.Told;

/**
 * Walks the entrustments to units of one government: each period was begun by a line, and is known
 * until another line ends it before its term.
 */
final class EntrustmentWalk {

  private static final String TABLE = "entrustment";

  private final Faults faults;
  private @Nullable UUID entrustment;
  private ToldRows told;
  private final SortedMap<String, SortedMap<String, String>> found = new TreeMap<>();
  private @Nullable SortedMap<String, String> known;
  private int count;

  EntrustmentWalk(Faults faults) {
    this.faults = faults;
    told = new ToldRows(TABLE, faults);
  }

  int count() {
    return count;
  }

  void accept(Told row) {
    if (!Objects.equals(row.entrustment(), entrustment)) {
      end();
      entrustment = row.entrustment();
    }
    SortedMap<String, String> fields = Fields.parse(row.row());
    if (row.movement() == null) {
      count++;
      found.put(name(fields), fields);
    } else if (row.movement().equals("ENTRUSTMENT_RECEIVED")) {
      begin(fields);
    } else {
      close(fields);
    }
  }

  private static String name(SortedMap<String, String> fields) {
    return fields.get("id") + "/" + fields.get("known_from");
  }

  private void begin(SortedMap<String, String> period) {
    told.tell(name(period), period);
    known = period;
  }

  /** What was known stays known until the line; what remains of the period is known from there. */
  private void close(SortedMap<String, String> end) {
    SortedMap<String, String> before = known;
    if (before == null) {
      return;
    }
    SortedMap<String, String> remaining = new TreeMap<>(before);
    remaining.putAll(end);
    before.put("known_to", String.valueOf(end.get("known_from")));
    known = null;
    if (String.valueOf(remaining.get("eff_from")).compareTo(String.valueOf(end.get("eff_to")))
        < 0) {
      begin(remaining);
    }
  }

  /** Checks the entrustment whose rows have come, and forgets it. */
  void end() {
    told.holdAgainst(found);
    told = new ToldRows(TABLE, faults);
    found.clear();
    known = null;
  }
}
