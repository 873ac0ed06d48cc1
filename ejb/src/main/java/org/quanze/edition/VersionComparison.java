package org.quanze.edition;

import java.util.List;
import java.util.UUID;
import org.quanze.adjustment.LedgerLine;
import org.quanze.item.ItemVersion;

/**
 * Two versions of one item, and what leads from one to the other.
 *
 * @param fields every field that differs
 * @param lines the public ledger lines after the earlier version, up to the one that brought the
 *     later
 */
public record VersionComparison(
    UUID item, ItemVersion from, ItemVersion to, List<FieldChange> fields, List<LedgerLine> lines) {

  public VersionComparison {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
  }
}
