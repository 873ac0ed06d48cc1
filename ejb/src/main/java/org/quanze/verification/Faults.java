package org.quanze.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.LedgerRule;
import org.quanze.rule.Refusal;
import org.quanze.rule.Rule;

/** Collects what does not fit; keeps the first thousand and counts all. */
final class Faults {

  private static final int KEPT = 1_000;

  private final List<Fault> kept = new ArrayList<>();
  private int count;

  List<Fault> kept() {
    return List.copyOf(kept);
  }

  int count() {
    return count;
  }

  /** A row that should be there is not. */
  void missing(String table, String row) {
    note(LedgerRule.ROW_THERE, table, row, null, table, row);
  }

  /** A row that should not be there is. */
  void surplus(String table, String row) {
    note(LedgerRule.ROW_CAUSED, table, row, null, table, row);
  }

  /** A hash that was computed anew is another one. */
  void hash(String table, String row, String field) {
    note(LedgerRule.HASH_FITS, table, row, field, table, row, field);
  }

  /** Notes a field unless it is what it should be; answers whether it is. */
  boolean same(
      String table, String row, String field, @Nullable Object expected, @Nullable Object found) {
    if (Objects.equals(expected, found)) {
      return true;
    }
    note(
        LedgerRule.FIELD_FITS,
        table,
        row,
        field,
        table,
        row,
        field,
        String.valueOf(expected),
        String.valueOf(found));
    return false;
  }

  void note(
      Rule rule, String table, String row, @Nullable String field, @Nullable Object... arguments) {
    count++;
    if (kept.size() < KEPT) {
      Refusal refusal = rule.at(table, arguments);
      kept.add(new Fault(rule, table, row, field, refusal.zh(), refusal.en()));
    }
  }
}
