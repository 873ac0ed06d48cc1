package org.quanze.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A table in CSV after RFC 4180. */
final class CsvTable extends Table {

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private int number;

  CsvTable(SourceFile file, Charset charset) throws IOException {
    reader = CsvReader.builder().maxBufferSize(16 * 1024 * 1024).ofCsvRecord(file.open(charset));
    records = reader.iterator();
    readHeader();
  }

  @Override
  @Nullable TableRow next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      number++;
      TableRow row = new TableRow(number, records.next().getFields());
      if (width() > 0 && row.cells().size() != width()) {
        throw ImportRule.ROW_SHAPE.refuse("file", number);
      }
      return row;
    } catch (CsvParseException e) {
      throw ImportRule.ROW_SHAPE.refuse("file", number + 1);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }
}
