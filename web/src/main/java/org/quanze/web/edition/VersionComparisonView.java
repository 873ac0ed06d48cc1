package org.quanze.web.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.VersionComparison;
import org.quanze.item.ItemVersion;
import org.quanze.scheme.ListType;
import org.quanze.web.graphql.GlobalId;

/** Two versions of one item as the SDL shows them. */
public record VersionComparisonView(ListType type, VersionComparison comparison) {

  /** A version as it is named. */
  public record ComparedVersion(int number, String name, @Nullable String code, String commitment) {

    static ComparedVersion of(ItemVersion version) {
      return new ComparedVersion(
          version.number(), version.name(), version.code(), version.commitment().hex());
    }
  }

  public String item() {
    return GlobalId.encode("Item", comparison.item());
  }

  public ComparedVersion from() {
    return ComparedVersion.of(comparison.from());
  }

  public ComparedVersion to() {
    return ComparedVersion.of(comparison.to());
  }

  public List<FieldView> fields() {
    return comparison.fields().stream().map(change -> new FieldView(type, change)).toList();
  }

  public List<LedgerLine> causes() {
    return comparison.lines();
  }
}
