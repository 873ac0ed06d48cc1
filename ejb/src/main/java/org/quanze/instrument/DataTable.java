package org.quanze.instrument;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A table that comes with the registry, such as whose code is whose: lines of cells between commas,
 * none of them quoted, below a line of headings.
 */
public final class DataTable {

  private DataTable() {}

  /** The rows of a resource. */
  public static List<List<String>> rows(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DataTable.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + resource + " cannot be read", e);
    }
  }
}
