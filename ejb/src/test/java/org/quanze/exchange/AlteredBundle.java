package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.bundle.Part;
import org.quanze.head.Signing;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.testing.Story;

/** A bundle of the story, with the keys that it is signed with, to be altered in copies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AlteredBundle {

  Path folder;
  LooseBundle whole;
  KeySet keys;

  @BeforeAll
  final void tell(@TempDir Path own) throws IOException {
    folder = own;
    try (Story story = new Story()) {
      LooseBundle.told(story, SignatureAlgorithm.ED25519, folder);
      whole = LooseBundle.redacted(story, folder);
      keys = story.registry().get(Signing.class).publicKeys();
    }
  }

  @AfterAll
  final void nothing_was_altered_meanwhile() throws IOException {
    assertEquals(List.of(), verify(whole).findings());
  }

  final BundleReport verify(LooseBundle bundle) throws IOException {
    return BundleVerifier.verify(bundle.write(folder.resolve("tried.zip")), keys, List.of());
  }

  /** Whether a part is named, and of it the row, by its line or by what it belongs to. */
  static void assertNamed(
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
}
