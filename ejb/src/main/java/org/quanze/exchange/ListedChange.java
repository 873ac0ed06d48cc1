package org.quanze.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.Comparisons.Detail;
import org.quanze.edition.Difference;
import org.quanze.edition.FieldChange;
import org.quanze.edition.FieldChange.State;
import org.quanze.item.CanonicalForm;
import org.quanze.item.ContentParser;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/**
 * A difference as an export tells it.
 *
 * @param department name of the unit that holds the item, or held it last
 * @param units names of units by identity
 */
record ListedChange(
    ListType type, Detail detail, @Nullable String department, Map<UUID, String> units) {

  private static final String UNIT = "department";

  /** In place of a value; by which entry is not told here. */
  private static final Value REDACTED = new Value.Redacted(0, 0);

  /** What one field of it says before and after. */
  record Field(String path, String zh, @Nullable Value old, @Nullable Value now) {}

  static boolean isUnit(FieldChange change) {
    return change.path().equals(UNIT);
  }

  /** The identity that a canonical value is. */
  static UUID unit(String canonical) {
    return UUID.fromString(canonical.replace("\"", ""));
  }

  Difference.Kind kind() {
    return detail.difference().kind();
  }

  /** Its kind in Chinese. */
  String kindZh() {
    return switch (kind()) {
      case ADDED -> "新增";
      case REMOVED -> "减少";
      case CHANGED -> "变更";
      case RECODED -> "重新编码";
      case MOVED -> "转移";
      case MERGED -> "合并";
      case STATUS -> "状态";
    };
  }

  String category() {
    return detail.difference().side().category();
  }

  /** What the ledger says of it to anybody. */
  List<String> movements() {
    return causes().stream().map(line -> line.movement().name()).distinct().toList();
  }

  /** The entries of the ledger that say it. */
  List<Integer> entries() {
    return causes().stream().map(LedgerLine::entry).distinct().toList();
  }

  private List<LedgerLine> causes() {
    return detail.causes().stream().filter(LedgerLine::isPublic).toList();
  }

  List<Field> fields() {
    return detail.fields().stream()
        .map(
            f ->
                new Field(
                    f.path(),
                    zh(f.path()),
                    value(f, f.old(), f.oldState()),
                    value(f, f.now(), f.nowState())))
        .toList();
  }

  private @Nullable Value value(FieldChange field, @Nullable String canonical, State state) {
    if (state == State.REDACTED) {
      return REDACTED;
    }
    if (canonical == null) {
      return null;
    }
    return isUnit(field)
        ? new Value.Text(units.getOrDefault(unit(canonical), ""))
        : ContentParser.valueOf(canonical);
  }

  private String zh(String path) {
    if (path.startsWith(CanonicalForm.ELEMENTS)) {
      String key = path.substring(CanonicalForm.ELEMENTS.length());
      Element element = type.byKey().get(key);
      return element == null ? key : element.zh();
    }
    return switch (path) {
      case "name" -> ExportColumns.NAME;
      case "codes" -> "编码";
      case "category" -> "类别";
      case UNIT -> ExportColumns.DEPARTMENT;
      case "openness" -> "公开属性";
      case "opennessDecided" -> "公开认定方式";
      case "notPublicReason" -> "不予公开理由";
      default -> path;
    };
  }
}
