package org.quanze.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ListedItems.Listed;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** The columns of an exported list: those of every item, then one for each element of the type. */
final class ExportColumns {

  static final String CODE = "事项编码";
  static final String NAME = "事项名称";
  static final String CATEGORY = "类别编码";
  static final String CATEGORY_NAME = "类别";
  static final String DEPARTMENT = "实施部门";
  static final String CODE_SCHEME = "编码体系";
  static final String FURTHER_CODES = "其他编码";

  /** What every list has, in this order. */
  static final List<String> COMMON =
      List.of(CODE, NAME, CATEGORY, CATEGORY_NAME, DEPARTMENT, CODE_SCHEME, FURTHER_CODES);

  private ExportColumns() {}

  /** The headers of the elements, each its Chinese name; with the key where that is not unique. */
  static Map<Element, String> headers(ListType type) {
    Set<String> taken = new HashSet<>(COMMON);
    Map<Element, String> headers = new LinkedHashMap<>();
    for (Element element : type.elements()) {
      headers.put(element, header(element.key(), element.zh(), taken));
    }
    return headers;
  }

  /** The header of one element; its name is taken from now on. */
  static String header(String key, String zh, Set<String> taken) {
    String header = taken.contains(zh) ? zh + " [" + key + "]" : zh;
    taken.add(header);
    return header;
  }

  /** All headers, in order. */
  static List<String> all(ListType type) {
    List<String> all = new ArrayList<>(COMMON);
    all.addAll(headers(type).values());
    return all;
  }

  /** What stands in the columns of an item; null where there is nothing. */
  static List<@Nullable Value> values(Listed item, ListType type) {
    Content content = item.content();
    List<ItemCode> codes = content.codes();
    ItemCode first = codes.isEmpty() ? null : codes.get(0);
    String category = type.find(content.category()).map(ListType.Category::zh).orElse(null);
    List<@Nullable Value> values =
        new ArrayList<>(
            Arrays.asList(
                text(first == null ? null : first.value()),
                text(content.name()),
                text(content.category()),
                text(category),
                text(item.department()),
                text(first == null ? null : first.scheme()),
                further(codes)));
    type.elements().forEach(element -> values.add(content.elements().get(element.key())));
    return values;
  }

  private static @Nullable Value text(@Nullable String text) {
    return text == null ? null : new Value.Text(text);
  }

  /** The codes after the first, or null where there are none. */
  static Value.@Nullable Rows further(List<ItemCode> codes) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    for (ItemCode code : codes.subList(Math.min(1, codes.size()), codes.size())) {
      rows.add(
          new TreeMap<>(
              Map.of(
                  "scheme", new Value.Text(code.scheme()), "value", new Value.Text(code.value()))));
    }
    return rows.isEmpty() ? null : new Value.Rows(rows);
  }

  /** A value as the text of one cell; what has rows of its own is canonical JSON. */
  static String cell(@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Text t -> t.text();
      case Value.Whole w -> Long.toString(w.number());
      case Value.Flag f -> f.set() ? "是" : "否";
      case Value.Texts t -> CanonicalForm.value(t);
      case Value.Rows r -> CanonicalForm.value(r);
      case Value.Redacted r -> Value.Redacted.SHOWN;
    };
  }
}
