package org.quanze.web.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.Comparisons.Detail;
import org.quanze.edition.Difference;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.list.Categories;

/**
 * A difference as the SDL shows it.
 *
 * @param place its place among the differences, from 0
 */
public record ChangeView(int place, ListType type, Detail detail) {

  public Difference.Kind kind() {
    return detail.difference().kind();
  }

  public String item() {
    return GlobalId.encode("Item", detail.difference().item());
  }

  public String name() {
    return detail.name();
  }

  public @Nullable String code() {
    return detail.code();
  }

  public Category category() {
    return Categories.category(type, detail.difference().side().category());
  }

  public @Nullable Integer oldVersion() {
    Difference.Side old = detail.difference().old();
    return old == null ? null : old.version();
  }

  public @Nullable Integer newVersion() {
    Difference.Side now = detail.difference().now();
    return now == null ? null : now.version();
  }

  public List<FieldView> fields() {
    return detail.fields().stream().map(change -> new FieldView(type, change)).toList();
  }

  public List<LedgerLine> causes() {
    return detail.causes().stream().filter(LedgerLine::isPublic).toList();
  }
}
