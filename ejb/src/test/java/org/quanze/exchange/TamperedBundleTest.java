package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.bundle.Check;
import org.quanze.bundle.Finding;
import org.quanze.bundle.Part;
import org.quanze.head.Signing;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.testing.Story;

/** One byte flipped, a value altered, a row gone, two rows exchanged, a part cut: each is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedBundleTest {

  private static final int BYTES_TRIED = 120;

  @TempDir private static Path folder;

  private LooseBundle whole;
  private KeySet keys;

  @BeforeAll
  void tell() throws IOException {
    try (Story story = new Story()) {
      LooseBundle.told(story, SignatureAlgorithm.ED25519, folder);
      whole = LooseBundle.redacted(story, folder);
      keys = story.registry().get(Signing.class).publicKeys();
    }
  }

  @AfterAll
  void nothing_was_altered_meanwhile() throws IOException {
    assertEquals(List.of(), verify(whole).findings());
  }

  private BundleReport verify(LooseBundle bundle) throws IOException {
    return BundleVerifier.verify(bundle.write(folder.resolve("tried.zip")), keys, List.of());
  }

  /** Whether a part is named, and of it the row, by its line or by what it belongs to. */
  private static void assertNamed(
      BundleReport report, Part part, int line, Map<String, Object> row, String damage) {
    String group =
        switch (part) {
          case LINES -> "of entry " + row.get("entry");
          case MEMBERS -> "of edition " + row.get("listType") + "/" + row.get("edition");
          case VERSIONS -> row.get("item") + "/" + row.get("commitment");
          default -> "";
        };
    assertTrue(
        report.findings().stream()
            .filter(f -> f.file().equals(part.file()))
            .anyMatch(
                f ->
                    f.row().equals(line + 1 + "")
                        || f.row().equals(line + 2 + "")
                        || f.row().equals(group)),
        () -> damage + " of row " + (line + 1) + " is not named by " + report.findings());
  }

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

  @ParameterizedTest
  @EnumSource
  void a_cut_part_is_named(Part part) throws IOException {
    byte[] bytes = whole.bytes(part);
    for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
      Path file =
          whole.write(folder.resolve("tried.zip"), Map.of(part, Arrays.copyOf(bytes, length)));
      BundleReport report = BundleVerifier.verify(file, keys, List.of());
      assertTrue(
          report.findings().stream().anyMatch(f -> f.file().equals(part.file())),
          () -> length + " bytes: " + report.findings());
    }
  }

  @Test
  void a_cut_file_and_one_with_something_more_are_named() throws IOException {
    Path file = whole.write(folder.resolve("cut.zip"));
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 100, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      BundleReport report = BundleVerifier.verify(file, keys, List.of());
      assertEquals(Check.WHOLE, report.findings().get(0).check());
    }
  }

  @Test
  void a_public_line_that_is_kept_back_is_missed() throws IOException {
    for (int line = 0; line < whole.of(Part.LINES).size(); line++) {
      Map<String, Object> row = whole.row(Part.LINES, line);
      if (row.remove("opened") != null) {
        LooseBundle bundle = whole.copy();
        bundle.set(Part.LINES, line, row);
        assertNamed(verify(bundle), Part.LINES, line, row, "the keeping back");
      }
    }
  }

  @Test
  void a_public_version_cannot_be_passed_off_as_one_that_is_not() throws IOException {
    int withheld = 0;
    while (!whole.row(Part.VERSIONS, withheld).containsKey("opened")) {
      withheld++;
    }
    Object proof = whole.row(Part.VERSIONS, withheld).get("opened");
    for (int line = 0; line < whole.of(Part.VERSIONS).size(); line++) {
      Map<String, Object> row = whole.row(Part.VERSIONS, line);
      if (row.remove("document") != null) {
        row.keySet().removeAll(List.of("salt", "keys", "leaves"));
        row.put("opened", proof);
        LooseBundle bundle = whole.copy();
        bundle.set(Part.VERSIONS, line, row);
        assertNamed(verify(bundle), Part.VERSIONS, line, row, "the pretence");
      }
    }
  }
}
