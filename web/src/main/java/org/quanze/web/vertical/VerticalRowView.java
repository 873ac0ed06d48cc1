package org.quanze.web.vertical;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.vertical.CataloguedItem;
import org.quanze.vertical.VerticalRow;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.list.Categories;

/**
 * What two lists have of one item of the catalogue, as the SDL shows it.
 *
 * @param place its place among the rows, from 0
 */
public record VerticalRowView(int place, ListType type, VerticalRow row) {

  /** An item of one of the lists. */
  public record VerticalItem(
      String item, int version, String name, @Nullable String code, Category category, int unit) {}

  public VerticalRow.Kind kind() {
    return row.kind();
  }

  public @Nullable String scheme() {
    return row.key() == null ? null : row.key().scheme();
  }

  public @Nullable String catalogueCode() {
    return row.key() == null ? null : row.key().code();
  }

  public List<VerticalItem> upper() {
    return row.upper().stream().map(this::item).toList();
  }

  public List<VerticalItem> lower() {
    return row.lower().stream().map(this::item).toList();
  }

  public List<String> missingBases() {
    return row.missingBases();
  }

  public List<String> extraBases() {
    return row.extraBases();
  }

  private VerticalItem item(CataloguedItem item) {
    return new VerticalItem(
        GlobalId.encode("Item", item.item()),
        item.version(),
        item.name(),
        item.code(),
        Categories.category(type, item.category()),
        item.department());
  }
}
