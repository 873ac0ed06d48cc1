package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

  /** The public lines after the one that brought the earlier version, up to that of the later. */
  private List<LedgerLine> between(UUID item, int earlier, int later) {
    List<LedgerLine> brought =
        ledgerLines.listBringing(
            List.of(new VersionKey(item, earlier), new VersionKey(item, later)));
    return brought.size() < 2
        ? List.of()
        : ledgerLines.listAfter(brought.get(0), brought.get(1)).stream()
            .filter(LedgerLine::isPublic)
            .toList();
  }
}
