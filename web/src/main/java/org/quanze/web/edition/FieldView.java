package org.quanze.web.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.FieldChange;
import org.quanze.edition.RowChanges;
import org.quanze.edition.Segment;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** A field that differs, with its names. */
public record FieldView(ListType type, FieldChange change) {

  private static final String ELEMENTS = "elements.";

  /** The names of a field. */
  record Names(String zh, String en) {}

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

  public FieldChange.State oldState() {
    return change.oldState();
  }

  public FieldChange.State nowState() {
    return change.nowState();
  }

  /** The pieces of a text: the name, or an element that is a text. Codes of tables are none. */
  public List<Segment> segments() {
    Element element = element();
    boolean text = element == null ? path().equals("name") : element.type() == Element.Type.TEXT;
    return text ? change.segments() : List.of();
  }

  public List<RowView> rows() {
    return change.rows().stream().map(row -> new RowView(this, row)).toList();
  }

  /** The names of a column of its rows, and for a list of its members. */
  Names column(String key) {
    if (path().equals("codes")) {
      return key.equals("scheme") ? new Names("编码体系", "Code scheme") : new Names("编码", "Code");
    }
    Element element = element();
    return element == null || key.equals(RowChanges.ONLY_COLUMN)
        ? names()
        : element.fields().stream()
            .filter(f -> f.key().equals(key))
            .findFirst()
            .map(f -> new Names(f.zh(), f.en()))
            .orElse(new Names(key, key));
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
      case "notPublicReason" -> new Names("不予公开理由", "Why it is not public");
      default -> new Names(path(), path());
    };
  }
}
