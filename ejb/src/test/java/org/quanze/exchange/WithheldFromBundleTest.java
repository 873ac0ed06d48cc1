package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.bundle.Check;
import org.quanze.bundle.Part;

/** A part or the file cut, a public line or version kept back: each is named. */
class WithheldFromBundleTest extends AlteredBundle {

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
