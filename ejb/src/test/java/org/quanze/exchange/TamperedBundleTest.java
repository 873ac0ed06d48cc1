package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.bundle.Check;
import org.quanze.bundle.Finding;
import org.quanze.bundle.Part;

/** One byte flipped, a value altered, a row gone, doubled or exchanged: each is named. */
class TamperedBundleTest extends AlteredBundle {

  private static final int BYTES_TRIED = 120;

  /** Each column of a row, those of inner objects by a path. */
  private static List<List<String>> columns(Map<String, Object> row) {
    List<List<String>> columns = new ArrayList<>();
    row.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner) {
            inner.keySet().forEach(each -> columns.add(List.of(name, (String) each)));
          } else {
            columns.add(List.of(name));
          }
        });
    return columns;
  }

  private static Map<String, Object> altered(Map<String, Object> row, List<String> column) {
    Map<String, Object> copy = new TreeMap<>(row);
    String name = column.get(0);
    Object value = copy.get(name);
    if (column.size() > 1 && value instanceof Map<?, ?> inner) {
      Map<String, Object> members = new TreeMap<>();
      inner.forEach((key, member) -> members.put((String) key, member));
      copy.put(name, altered(members, column.subList(1, column.size())));
    } else {
      copy.put(name, other(value));
    }
    return copy;
  }

  private static Object other(@Nullable Object value) {
    return switch (value) {
      case Long whole -> whole + 1;
      case String text when text.isEmpty() -> "00";
      case String text -> {
        int at = text.length() / 2;
        char flipped = (char) (text.charAt(at) ^ 1);
        yield text.substring(0, at) + flipped + text.substring(at + 1);
      }
      case List<?> values -> values.isEmpty() ? List.of("00") : values.subList(1, values.size());
      case null, default -> throw new IllegalArgumentException(String.valueOf(value));
    };
  }

  @ParameterizedTest
  @EnumSource
  void an_altered_value_in_any_column_is_named(Part part) throws IOException {
    for (int line = 0; line < whole.of(part).size(); line++) {
      Map<String, Object> row = whole.row(part, line);
      if (part == Part.KEYS) {
        continue;
      }
      for (List<String> column : columns(row)) {
        LooseBundle bundle = whole.copy();
        bundle.set(part, line, altered(row, column));
        assertNamed(verify(bundle), part, line, row, "another " + column);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_flipped_byte_is_named(Part part) throws IOException {
    byte[] bytes = whole.bytes(part);
    int step = Math.max(1, bytes.length / BYTES_TRIED);
    for (int at = 0; at < bytes.length; at += step) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 1;
      Path file = whole.write(folder.resolve("tried.zip"), Map.of(part, flipped));
      BundleReport report = BundleVerifier.verify(file, null, List.of());
      int place = at;
      assertTrue(
          report.findings().stream().anyMatch(f -> f.file().equals(part.file())),
          () -> "byte " + place + " is not named by " + report.findings());
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"KEYS", "MANIFEST"})
  void a_deleted_a_doubled_and_an_exchanged_row_are_named(Part part) throws IOException {
    for (int line = 0; line < whole.of(part).size(); line++) {
      Map<String, Object> row = whole.row(part, line);
      LooseBundle without = whole.copy();
      without.of(part).remove(line);
      assertMissing(verify(without.counted()), part, line, row);
      LooseBundle doubled = whole.copy();
      doubled.of(part).add(line, doubled.of(part).get(line));
      assertNamed(verify(doubled.counted()), part, line, row, "the double");
      if (line > 0) {
        LooseBundle exchanged = whole.copy();
        Collections.swap(exchanged.of(part), line - 1, line);
        assertNamed(verify(exchanged), part, line - 1, row, "the exchange");
      }
    }
  }

  /** The last row of a part of which each has one leaves no place to name but the part. */
  private static void assertMissing(
      BundleReport report, Part part, int line, Map<String, Object> row) {
    boolean named =
        report.findings().stream()
            .anyMatch(
                f ->
                    f.file().equals(part.file())
                        && (f.check() == Check.MISSING || f.row().isEmpty()));
    boolean lastEntry =
        part == Part.ENTRIES && report.findings().stream().anyMatch(TamperedBundleTest::isStray);
    if (!named && !lastEntry) {
      assertNamed(report, part, line, row, "the lack");
    }
  }

  private static boolean isStray(Finding finding) {
    return finding.file().equals(Part.HEADS.file()) && finding.check() == Check.UNCOMMITTED;
  }
}
