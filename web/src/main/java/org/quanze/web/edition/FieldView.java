package org.quanze.web.edition;

import org.jspecify.annotations.Nullable;
import org.quanze.edition.Difference;
import org.quanze.edition.FieldChange;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** A field that differs, with its names. */
public record FieldView(ListType type, Difference difference, FieldChange change) {

  private static final String ELEMENTS = "elements.";

  /** The names of a field. */
  private record Names(String zh, String en) {}

  public String path() {
    return change.path();
  }

  public String zh() {
    return names().zh();
  }

  public String en() {
    return names().en();
  }

  public @Nullable String old() {
    return change.old();
  }

  public @Nullable String now() {
    return change.now();
  }

  /** The element that differs, or null where it is a field of every item. */
  @Nullable Element element() {
    return path().startsWith(ELEMENTS)
        ? type.byKey().get(path().substring(ELEMENTS.length()))
        : null;
  }

  private Names names() {
    Element element = element();
    if (element != null) {
      return new Names(element.zh(), element.en());
    }
    return switch (path()) {
      case "name" -> new Names("名称", "Name");
      case "codes" -> new Names("编码", "Codes");
      case "category" -> new Names("类别", "Category");
      case "department" -> new Names("实施主体", "Unit");
      case "openness" -> new Names("公开属性", "Openness");
      case "opennessDecided" -> new Names("公开认定方式", "How openness was decided");
      default -> new Names(path(), path());
    };
  }
}
