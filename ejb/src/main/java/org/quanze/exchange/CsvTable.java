package org.quanze.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refused;

/** A table in CSV after RFC 4180. */
final class CsvTable extends Table {

  private final ImportLimits limits;
  private final Charset charset;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private int number;
  private int rows;

  CsvTable(SourceFile file, ImportLimits limits) throws IOException {
    if (Files.size(file.path()) > limits.csvBytes()) {
      throw ImportLimits.exceeded("CSV_BYTES", limits.csvBytes());
    }
    this.limits = limits;
    this.charset = file.encoding();
    CsvRecordHandler fields =
        CsvRecordHandler.builder()
            .maxFields(limits.columns() + 1)
            .maxFieldSize(limits.csvCell() + 1)
            .maxRecordSize(limits.csvCell() * 8)
            .build();
    reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(limits.csvCell() * 8)
            .build(fields, file.open(charset));
    records = reader.iterator();
  }

  @Override
  String encoding() {
    return charset.name();
  }

  @Override
  @Nullable TableRow next() throws IOException {
    for (CsvRecord line = line(); line != null; line = line()) {
      if (line.getFieldCount() == 1 && line.getField(0).isEmpty()) {
        continue;
      }
      if (++rows > limits.csvRows() + 1) {
        throw ImportLimits.exceeded("CSV_ROWS", limits.csvRows());
      }
      if (line.getFieldCount() > limits.columns()) {
        throw ImportLimits.exceeded("COLUMNS", limits.columns());
      }
      if (width() > 0 && line.getFieldCount() != width()) {
        throw ImportRule.ROW_SHAPE.refuse("file", number);
      }
      return row(line);
    }
    return null;
  }

  private TableRow row(CsvRecord line) {
    List<Cell> cells = new ArrayList<>(line.getFieldCount());
    for (String field : line.getFields()) {
      if (field.length() > limits.csvCell()) {
        throw ImportLimits.exceeded("CSV_CELL", limits.csvCell());
      }
      cells.add(Cell.plain(field));
    }
    return new TableRow(number, cells);
  }

  private @Nullable CsvRecord line() throws IOException {
    number++;
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Refused unreadable(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains(" fields")) {
      return ImportLimits.exceeded("COLUMNS", limits.columns());
    }
    return message.contains(" max")
        ? ImportLimits.exceeded("CSV_CELL", limits.csvCell())
        : ImportRule.ROW_SHAPE.refuse("file", number);
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }
}
