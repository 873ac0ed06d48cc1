package org.quanze.web.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.Comparisons.Detail;
import org.quanze.edition.Difference;
import org.quanze.edition.FieldChange;
import org.quanze.scheme.Element;
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

  /** A field that differs, with its names. */
  public record NamedChange(
      String path, String zh, String en, @Nullable String old, @Nullable String now) {}

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

  public List<NamedChange> fields() {
    return detail.fields().stream().map(this::named).toList();
  }

  public List<LedgerLine> causes() {
    return detail.causes().stream().filter(LedgerLine::isPublic).toList();
  }

  private NamedChange named(FieldChange change) {
    String path = change.path();
    if (path.startsWith("elements.")) {
      Element element = type.byKey().get(path.substring("elements.".length()));
      if (element != null) {
        return new NamedChange(path, element.zh(), element.en(), change.old(), change.now());
      }
    }
    return switch (path) {
      case "name" -> new NamedChange(path, "名称", "Name", change.old(), change.now());
      case "codes" -> new NamedChange(path, "编码", "Codes", change.old(), change.now());
      case "category" -> new NamedChange(path, "类别", "Category", change.old(), change.now());
      case "department" -> new NamedChange(path, "实施主体", "Unit", change.old(), change.now());
      case "openness" -> new NamedChange(path, "公开属性", "Openness", change.old(), change.now());
      case "opennessDecided" ->
          new NamedChange(path, "公开认定方式", "How openness was decided", change.old(), change.now());
      default -> new NamedChange(path, path, path, change.old(), change.now());
    };
  }
}
