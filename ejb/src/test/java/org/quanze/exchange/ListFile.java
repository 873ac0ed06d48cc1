package org.quanze.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;

/** Files of random items of a list type, as an export would write them. */
final class ListFile {

  private static final String LETTERS = "=+-@＝'\"\\,;|\n{}[] ab中文例😀第条";

  private final ListType type;
  private final Random random;

  ListFile(ListType type, Random random) {
    this.type = type;
    this.random = random;
  }

  /** So many items of three units; two in three elements have a value. */
  String of(int items) {
    List<String> headers = new ArrayList<>(ExportColumns.COMMON);
    headers.addAll(ExportColumns.headers(type).values());
    StringBuilder out = new StringBuilder("\uFEFF").append(line(headers));
    for (int n = 0; n < items; n++) {
      String code = random.nextInt(4) == 0 ? "" : "C-" + n;
      String further = "[{\"scheme\":\"LOCAL\",\"value\":\"" + n + "\"}]";
      List<Category> categories = type.scheme().categories();
      Category category = categories.get(random.nextInt(categories.size()));
      List<String> fields =
          new ArrayList<>(
              List.of(
                  code,
                  "事项" + n + text(),
                  category.code(),
                  category.zh(),
                  "示例局" + random.nextInt(3),
                  code.isEmpty() ? "" : "LOCAL",
                  code.isEmpty() || random.nextBoolean() ? "" : further));
      type.elements().forEach(e -> fields.add(random.nextInt(3) == 0 ? "" : cell(e)));
      out.append(line(fields));
    }
    return out.toString();
  }

  private static String line(List<String> fields) {
    return String.join(",", fields.stream().map(CsvExport::field).toList()) + "\r\n";
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int at = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
      text.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)));
    }
    String clean = text.toString().strip();
    return clean.isEmpty() ? "空" : clean;
  }

  private String cell(Element element) {
    return switch (value(element)) {
      case Value.Text t -> t.text();
      case Value.Whole w -> Long.toString(w.number());
      case Value.Flag f -> f.set() ? "是" : "否";
      case Value other -> CanonicalForm.value(other);
    };
  }

  /** A random value of an element. */
  Value value(Element element) {
    return switch (element.type()) {
      case TEXT -> new Value.Text(text());
      case WHOLE -> new Value.Whole(random.nextInt(100) - 50);
      case FLAG -> new Value.Flag(random.nextBoolean());
      case TEXTS, CODES -> new Value.Texts(List.of("a" + text()));
      case ROWS -> {
        List<SortedMap<String, Value>> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          SortedMap<String, Value> row = new TreeMap<>();
          element.fields().forEach(field -> row.put(field.key(), value(field)));
          rows.add(row);
        }
        yield new Value.Rows(rows);
      }
    };
  }
}
