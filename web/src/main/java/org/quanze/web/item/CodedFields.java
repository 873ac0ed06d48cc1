package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Value;
import org.quanze.list.Listed;
import org.quanze.scheme.CodeTable;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.web.list.ListLoaders;

/** Elements that hold codes of a table, told with the names that the table gives them. */
final class CodedFields {

  private CodedFields() {}

  /** A code with its names; both are null for a code that is not in the table. */
  record CodedValue(String code, @Nullable String zh, @Nullable String en) {}

  /** A fetcher of an element that is one code. */
  static DataFetcher<?> code(String key) {
    return typed(
        (content, type) -> {
          String code = content.text(key);
          return code == null ? null : named(code, table(type.byKey().get(key), type));
        });
  }

  /** A fetcher of an element that is a set of codes. */
  static DataFetcher<?> codes(String key) {
    return typed(
        (content, type) -> {
          CodeTable table = table(type.byKey().get(key), type);
          return content.texts(key).stream().map(code -> named(code, table)).toList();
        });
  }

  /** A fetcher of rows of which some columns are codes. */
  static DataFetcher<?> rows(String key) {
    return typed(
        (content, type) -> {
          Element element = type.byKey().get(key);
          List<Element> columns = element == null ? List.of() : element.fields();
          return content.rows(key).stream().map(row -> row(row, columns, type)).toList();
        });
  }

  private static Map<String, Object> row(
      SortedMap<String, Value> row, List<Element> columns, ListType type) {
    Map<String, Object> plain = new HashMap<>();
    row.forEach((column, value) -> plain.put(column, ListedFields.plain(value)));
    for (Element column : columns) {
      if (column.table() != null && plain.get(column.key()) instanceof String code) {
        plain.put(column.key(), named(code, table(column, type)));
      }
    }
    return plain;
  }

  private static @Nullable CodeTable table(@Nullable Element element, ListType type) {
    return element == null || element.table() == null
        ? null
        : type.table(element.table()).orElse(null);
  }

  private static CodedValue named(String code, @Nullable CodeTable table) {
    return table == null
        ? new CodedValue(code, null, null)
        : table.values().stream()
            .filter(value -> value.value().equals(code))
            .findFirst()
            .map(value -> new CodedValue(code, value.zh(), value.en()))
            .orElse(new CodedValue(code, null, null));
  }

  private static DataFetcher<?> typed(BiFunction<Content, ListType, @Nullable Object> reader) {
    return (DataFetchingEnvironment environment) -> {
      Listed listed = ListedFields.listed(environment);
      return ItemLoaders.content(environment, new VersionKey(listed.item(), listed.version()))
          .thenCombine(ListLoaders.typeOfList(environment, listed.list()), reader);
    };
  }
}
