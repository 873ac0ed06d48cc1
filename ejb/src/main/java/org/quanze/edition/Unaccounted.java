package org.quanze.edition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Items.VersionKey;
import org.quanze.rule.Refusal;
import org.quanze.wholelist.WholeListRule;

/**
 * A place in which a whole list and what the draft leads to differ (未说明的差异).
 *
 * @param row number of the row in the file; null where the file has none
 * @param member the item with the version in which it stands; null where it does not stand
 * @param name name of the item, as the file says, or as it stands
 * @param code its code likewise, or null
 * @param department the unit likewise
 * @param touched whether lines of the draft touch the item, so that they must be mended
 * @param paths the fields that differ, where both have the item
 */
public record Unaccounted(
    Kind kind,
    @Nullable Integer row,
    @Nullable VersionKey member,
    String name,
    @Nullable String code,
    UUID department,
    boolean touched,
    List<String> paths) {

  /** Kinds of differences. */
  public enum Kind {
    /** 缺少: it stands on the list, and the file lacks it. */
    MISSING,
    /** 多出: the file has it, and it does not stand on the list. */
    EXTRA,
    /** 不同: both have it, with other contents. */
    DIFFERENT
  }

  public Unaccounted {
    paths = List.copyOf(paths);
  }

  Refusal refusal(String path) {
    return switch (kind) {
      case MISSING -> WholeListRule.MISSING.at(path, name, code == null ? "—" : code);
      case EXTRA -> WholeListRule.EXTRA.at(path, row, name);
      case DIFFERENT -> WholeListRule.DIFFERENT.at(path, row, name, String.join(", ", paths));
    };
  }
}
