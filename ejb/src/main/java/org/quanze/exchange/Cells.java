package org.quanze.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Cell.Kind;
import org.quanze.item.Clean;
import org.quanze.item.Value;
import org.quanze.scheme.Element;

/**
 * Reads cells as values of elements. A cell that is not what its column wants is reported with what
 * stands in it, never repaired.
 */
final class Cells {

  private static final Pattern CITATION =
      Pattern.compile("《([^》]{1,300})》\\s*(.{0,2000})", Pattern.DOTALL);
  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
  private static final Set<String> YES = Set.of("t", "true", "TRUE", "是", "1", "Y", "yes");
  private static final Set<String> NO = Set.of("f", "false", "FALSE", "否", "0", "N", "no");
  private static final double EXACT = 1e15;

  private Cells() {}

  /** The text of a cell, or null where there is none; the line ends of all systems are one. */
  static @Nullable String text(Cell cell, String field, RowFindings found) {
    return fits(cell, field, false, found) ? plain(cell) : null;
  }

  /** The text of a cell that holds a code: all of its digits must be there. */
  static @Nullable String code(Cell cell, String field, RowFindings found) {
    String text = text(cell, field, found);
    if (text != null && SCIENTIFIC.matcher(text).matches()) {
      found.error(field, text, ImportRule.DIGITS_LOST.at(field, text));
      return null;
    }
    return text;
  }

  private static @Nullable String plain(Cell cell) {
    String text = cell.text();
    if (cell.kind() == Kind.PLAIN) {
      text = CsvExport.unguarded(text);
    }
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return Clean.text(text);
  }

  /** Whether a cell can be read; what speaks against it is noted. */
  private static boolean fits(Cell cell, String field, boolean typed, RowFindings found) {
    String text = cell.text();
    if (cell.kind().inJson()) {
      return JsonCells.is(Kind.STRING, cell, field, found);
    }
    switch (cell.kind()) {
      case NUMBER -> {
        if (isInexact(text)) {
          found.error(field, text, ImportRule.DIGITS_LOST.at(field, text));
          return false;
        }
        if (!typed) {
          found.error(field, text, ImportRule.NUMBER_FOR_TEXT.at(field, cell.at(), text));
          return false;
        }
      }
      case DATE -> found.error(field, text, ImportRule.DATE_SERIAL.at(field, cell.at(), text));
      case FAULT -> found.error(field, text, ImportRule.CELL_FAULT.at(field, cell.at(), text));
      case MERGED -> found.error(field, text, ImportRule.CELL_MERGED.at(field, cell.at(), text));
      case PLAIN, TEXT, FLAG, STRING, INTEGER, BOOLEAN, ARRAY, OTHER -> {}
    }
    boolean readable =
        cell.kind() != Kind.DATE && cell.kind() != Kind.FAULT && cell.kind() != Kind.MERGED;
    if (readable && cell.formula()) {
      found.warn(field, text, ImportRule.FORMULA.at(field, cell.at(), text));
    }
    return readable;
  }

  private static boolean isInexact(String number) {
    try {
      return !(Math.abs(Double.parseDouble(number)) < EXACT);
    } catch (NumberFormatException e) {
      return true;
    }
  }

  /** The value of an element from its cell, or null where there is none. */
  static @Nullable Value value(
      Cell cell, Element element, Mapping.Column column, RowFindings found) {
    if (cell.kind().inJson() && isTyped(element, column)) {
      return column.absent().contains(cell.text()) ? null : JsonCells.value(cell, element, found);
    }
    if (element.type() == Element.Type.WHOLE || element.type() == Element.Type.FLAG) {
      return column.absent().contains(cell.text()) ? null : field(cell, element, found);
    }
    String text = text(cell, element.key(), found);
    if (text == null || column.absent().contains(text)) {
      return null;
    }
    if (column.reading() == Mapping.Reading.JSON) {
      return CellJson.value(text, element, found);
    }
    List<String> parts =
        column.split() == null
            ? List.of(text)
            : List.of(text.split(Pattern.quote(column.split()), -1));
    return switch (element.type()) {
      case TEXTS -> texts(clean(parts));
      case CODES -> texts(clean(parts).stream().sorted().distinct().toList());
      case ROWS -> rows(clean(parts), column);
      case TEXT, WHOLE, FLAG -> new Value.Text(text);
    };
  }

  /** Whether a value of JSON has another type than text. */
  private static boolean isTyped(Element element, Mapping.Column column) {
    return switch (element.type()) {
      case WHOLE, FLAG -> true;
      case TEXT -> false;
      case TEXTS, CODES, ROWS -> column.reading() == Mapping.Reading.JSON;
    };
  }

  /** The value of a cell on its own, as in a related file, or null where there is none. */
  static @Nullable Value field(Cell cell, Element element, RowFindings found) {
    String key = element.key();
    if (cell.kind().inJson() && element.type() != Element.Type.TEXT) {
      return cell.text().isEmpty() ? null : JsonCells.value(cell, element, found);
    }
    boolean typed = element.type() == Element.Type.WHOLE || element.type() == Element.Type.FLAG;
    String text = fits(cell, key, typed, found) ? plain(cell) : null;
    if (text == null) {
      return null;
    }
    return switch (element.type()) {
      case WHOLE -> whole(cell, text, key, found);
      case FLAG -> flag(text, key, found);
      case TEXT, TEXTS, CODES, ROWS -> new Value.Text(text);
    };
  }

  private static @Nullable Value whole(Cell cell, String text, String key, RowFindings found) {
    if (cell.kind() == Kind.TEXT) {
      found.error(key, text, ImportRule.TEXT_FOR_NUMBER.at(key, cell.at(), text));
      return null;
    }
    try {
      if (cell.kind() == Kind.NUMBER) {
        double number = Double.parseDouble(text);
        if (number == Math.rint(number)) {
          return new Value.Whole((long) number);
        }
      } else {
        return new Value.Whole(Long.parseLong(text));
      }
    } catch (NumberFormatException e) {
      // Told below, as of any other text.
    }
    found.error(key, text, ImportRule.WHOLE_NUMBER.at(key, text));
    return null;
  }

  private static @Nullable Value flag(String text, String key, RowFindings found) {
    if (YES.contains(text) || NO.contains(text)) {
      return new Value.Flag(YES.contains(text));
    }
    found.error(key, text, ImportRule.YES_OR_NO.at(key, text));
    return null;
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

  private static @Nullable Value texts(List<String> texts) {
    return texts.isEmpty() ? null : new Value.Texts(texts);
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
