package org.quanze.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Value;
import org.quanze.list.Lists;
import org.quanze.list.Pages;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;

/** One version of one item: {@code /items/<item>/<version>}, or the same below /matters. */
@WebServlet({"/items/*", "/matters/*"})
@NullUnmarked
public class ItemPage extends PermanentPage {

  private static final long serialVersionUID = 1L;

  @Inject private transient Items items;
  @Inject private transient Pages pages;
  @Inject private transient Lists lists;
  @Inject private transient ListTypes listTypes;
  @Inject private transient Organisations organisations;

  @Override
  Optional<String> render(String[] parts) {
    if (parts.length != 2
        || !parts[0].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        || !parts[1].matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    UUID item = UUID.fromString(parts[0]);
    int number = Integer.parseInt(parts[1]);
    return pages.wasPublic(item, number)
        ? items.find(item, number).map(this::page)
        : Optional.empty();
  }

  private String page(ItemVersion version) {
    Content content = version.verified();
    ListType type = listTypes.get(lists.find(version.list()).orElseThrow().listType());
    Department unit = organisations.listDepartments(List.of(version.department())).get(0);
    Html html = new Html(version.name());
    html.fact("清单类型", type.zh())
        .fact("编码", version.code())
        .fact(
            "类别",
            type.find(version.category()).map(ListType.Category::zh).orElse(version.category()))
        .fact("实施主体", unit.name());
    for (Element element : type.elements()) {
      Value value = content.elements().get(element.key());
      if (value instanceof Value.Rows rows) {
        table(html, element, rows);
      } else if (value != null) {
        html.fact(element.zh(), text(value));
      }
    }
    return html.fact("版本", "第 " + version.number() + " 版")
        .fact("承诺值", version.commitment().hex())
        .end();
  }

  private static void table(Html html, Element element, Value.Rows rows) {
    List<String> head = element.fields().stream().map(Element::zh).toList();
    List<List<String>> cells = new ArrayList<>();
    for (SortedMap<String, Value> row : rows.rows()) {
      List<String> line = new ArrayList<>();
      for (Element field : element.fields()) {
        Value value = row.get(field.key());
        line.add(value == null ? "" : text(value));
      }
      cells.add(line);
    }
    html.table(element.zh(), head, cells);
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text t -> t.text();
      case Value.Whole w -> Long.toString(w.number());
      case Value.Flag f -> f.set() ? "是" : "否";
      case Value.Texts t -> String.join("；", t.texts());
      case Value.Rows r -> "";
      case Value.Redacted r -> Value.Redacted.SHOWN + " 见总账第 " + r.entry() + " 号分录";
    };
  }
}
