package org.quanze.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.Format;
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

  private String text(Element element) {
    Format format = element.format();
    int number = 1 + random.nextInt(28);
    return switch (format) {
      case DATE -> "2026-02-" + (number < 10 ? "0" : "") + number;
      case MONEY -> number + ".50";
      case DURATION -> number + "个工作日";
      case CITATION -> "《示例条例》第" + "一二三四五六七八九".charAt(number % 9) + "条";
      case PERSON -> "示例人员";
      case PHONE -> "0990-12345" + (10 + number);
      case ITEM, CATALOGUE_ITEM -> new UUID(0, number).toString();
      case null -> text();
    };
  }

  /** A random value of an element. */
  Value value(Element element) {
    return switch (element.type()) {
      case TEXT -> new Value.Text(text(element));
      case WHOLE -> new Value.Whole(random.nextInt(100) - 50);
      case FLAG -> new Value.Flag(random.nextBoolean());
      case TEXTS ->
          new Value.Texts(List.of(element.format() == null ? "a" + text() : text(element)));
      case CODES -> new Value.Texts(List.of(Integer.toString(1 + random.nextInt(5))));
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
