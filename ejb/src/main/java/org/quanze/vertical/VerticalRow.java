package org.quanze.vertical;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two lists have of one item of the catalogue: an item of the catalogue may be several on a
 * list. An item without a code of the catalogue is a row of its own.
 *
 * @param key the code of the catalogue, or null
 * @param upper the items of the upper list
 * @param lower the items of the lower list
 * @param missingBases legal bases of the upper list alone, where both lists have items
 * @param extraBases legal bases of the lower list alone, where both lists have items
 */
public record VerticalRow(
    @Nullable CatalogueKey key,
    List<CataloguedItem> upper,
    List<CataloguedItem> lower,
    List<String> missingBases,
    List<String> extraBases) {

  /** Kinds of rows. */
  public enum Kind {
    /** 一致. */
    ALIKE,
    /** 依据不同. */
    BASED_DIFFERENTLY,
    /** 缺少: the lower list has no such item. */
    MISSING,
    /** 多出: the upper list has no such item. */
    EXTRA,
    /** 不可比: without a code of the catalogue. */
    NOT_COMPARABLE
  }

  public VerticalRow {
    upper = List.copyOf(upper);
    lower = List.copyOf(lower);
    missingBases = List.copyOf(missingBases);
    extraBases = List.copyOf(extraBases);
  }

  /** The kind, by what each list has. */
  public Kind kind() {
    if (key == null) {
      return Kind.NOT_COMPARABLE;
    }
    if (upper.isEmpty() || lower.isEmpty()) {
      return upper.isEmpty() ? Kind.EXTRA : Kind.MISSING;
    }
    return missingBases.isEmpty() && extraBases.isEmpty() ? Kind.ALIKE : Kind.BASED_DIFFERENTLY;
  }

  /** Whether one of its items is of a category. */
  public boolean isOf(String category) {
    return Stream.concat(upper.stream(), lower.stream())
        .anyMatch(item -> item.category().equals(category));
  }
}
