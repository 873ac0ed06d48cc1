package org.quanze.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.exchange.ExportLedger;

/** Bundles of test registries. */
public final class Bundles {

  private Bundles() {}

  /** Exports a government's ledger into a file. */
  public static Path export(TestRegistry registry, String division, Path file) {
    ExportLedger export = registry.get(ExportLedger.class);
    return registry.read(
        () -> {
          try (OutputStream out = Files.newOutputStream(file)) {
            export.write(export.publisher(division), out);
            return file;
          }
        });
  }

  /** What the verifier without a registry says of a government's ledger. */
  public static BundleReport verify(TestRegistry registry, String division) {
    try {
      Path file = Files.createTempFile("ledger", ".zip");
      try {
        return BundleVerifier.verify(export(registry, division, file), null, List.of());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
