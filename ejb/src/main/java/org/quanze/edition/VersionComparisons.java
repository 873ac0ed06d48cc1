package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;

/** Compares versions of one item, in either direction. What is not public is not found. */
@ApplicationScoped
@NullUnmarked
public class VersionComparisons {

  @Inject private Items items;
  @Inject private LedgerLines ledgerLines;

  /** Two public versions compared, if there are both. */
  public Optional<VersionComparison> find(UUID item, int from, int to) {
    Map<VersionKey, ItemVersion> versions =
        items.list(List.of(new VersionKey(item, from), new VersionKey(item, to)));
    ItemVersion old = versions.get(new VersionKey(item, from));
    ItemVersion now = versions.get(new VersionKey(item, to));
    if (!isPublic(old) || !isPublic(now)) {
      return Optional.empty();
    }
    return Optional.of(
        new VersionComparison(
            item,
            old,
            now,
            FieldChange.between(old.verified(), now.verified()),
            between(item, Math.min(from, to), Math.max(from, to))));
  }

  private static boolean isPublic(ItemVersion version) {
    return version != null && version.openness() == Openness.PUBLIC;
  }

  /** Lines stand in the order of the ledger; the first that names a version brought it. */
  private List<LedgerLine> between(UUID item, int earlier, int later) {
    List<LedgerLine> between = new ArrayList<>();
    boolean begun = false;
    boolean ended = earlier == later;
    for (LedgerLine line : ledgerLines.list(List.of(item))) {
      Integer brought = line.newVersion();
      if (begun && !ended && line.isPublic()) {
        between.add(line);
      }
      begun |= brought != null && brought == earlier;
      ended |= brought != null && brought == later;
    }
    return between;
  }
}
