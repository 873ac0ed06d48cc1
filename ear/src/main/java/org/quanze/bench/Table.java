package org.quanze.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a CSV file of the data, row by row. */
final class Table {

  private Table() {}

  static void read(Path file, Consumer<NamedCsvRecord> row) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      reader.forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
