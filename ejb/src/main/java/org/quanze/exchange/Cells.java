package org.quanze.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Clean;
import org.quanze.item.Value;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Element;

/** Reads cells as values of elements. */
final class Cells {

  private static final Pattern CITATION =
      Pattern.compile("《([^》]{1,300})》\\s*(.{0,2000})", Pattern.DOTALL);

  private Cells() {}

  /** The text of a cell; the prefix by which an export guards formulas is taken off again. */
  static @Nullable String text(String cell) {
    String raw = cell;
    if (raw.length() > 1 && raw.charAt(0) == '\'' && CsvExport.isFormula(raw.charAt(1))) {
      raw = raw.substring(1);
    }
    return Clean.text(raw);
  }

  /** The value of an element from its cell, or null where there is none. */
  static @Nullable Value value(
      String cell, Element element, Mapping.Column column, Refusals refusals) {
    String text = text(cell);
    if (text == null || column.absent().contains(text)) {
      return null;
    }
    List<String> parts =
        column.split() == null
            ? List.of(text)
            : List.of(text.split(Pattern.quote(column.split()), -1));
    return switch (element.type()) {
      case TEXT -> new Value.Text(text);
      case WHOLE -> whole(text, element, refusals);
      case FLAG -> flag(text);
      case TEXTS -> new Value.Texts(clean(parts));
      case CODES -> new Value.Texts(clean(parts).stream().sorted().distinct().toList());
      case ROWS -> rows(clean(parts), column);
    };
  }

  /** The value of one field of a row from a related file, or null where there is none. */
  static @Nullable Value field(String cell, Element element, Refusals refusals) {
    String text = text(cell);
    return text == null
        ? null
        : switch (element.type()) {
          case WHOLE -> whole(text, element, refusals);
          case FLAG -> flag(text);
          case TEXT, TEXTS, CODES, ROWS -> new Value.Text(text);
        };
  }

  private static @Nullable Value whole(String text, Element element, Refusals refusals) {
    try {
      return new Value.Whole(Long.parseLong(text));
    } catch (NumberFormatException e) {
      refusals.add(ImportRule.WHOLE_NUMBER.at(element.key(), text));
      return null;
    }
  }

  private static Value flag(String text) {
    return new Value.Flag(List.of("t", "true", "是", "1", "Y").contains(text));
  }

  private static List<String> clean(List<String> parts) {
    List<String> clean = new ArrayList<>();
    for (String part : parts) {
      String text = Clean.text(part);
      if (text != null) {
        clean.add(text);
      }
    }
    return clean;
  }

  private static @Nullable Value rows(List<String> parts, Mapping.Column column) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    for (String part : parts) {
      SortedMap<String, Value> row = new TreeMap<>();
      Matcher citation = CITATION.matcher(part);
      if (column.reading() == Mapping.Reading.CITATION && citation.matches()) {
        row.put("instrument", new Value.Text(citation.group(1)));
        String article = Clean.text(citation.group(2));
        if (article != null) {
          row.put("article", new Value.Text(article));
        }
      } else {
        row.put(column.field() == null ? "text" : column.field(), new Value.Text(part));
      }
      rows.add(row);
    }
    return rows.isEmpty() ? null : new Value.Rows(rows);
  }
}
