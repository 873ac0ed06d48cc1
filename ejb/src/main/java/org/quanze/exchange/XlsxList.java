package org.quanze.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ListedItems.Listed;
import org.quanze.item.Value;
import org.quanze.scheme.ListType;

/**
 * A list as the one sheet of a workbook, with the columns of CSV; whole numbers are numbers there.
 * A list of which a cell cannot hold something is refused, for nothing is cut.
 */
final class XlsxList implements ListWriter {

  private final ListType type;
  private final OutputStream out;
  private final WorkbookFile file = new WorkbookFile();
  private final SXSSFSheet sheet;
  private int rows = 1;

  XlsxList(ListType type, OutputStream out) {
    this.type = type;
    this.out = out;
    sheet = file.sheet("清单", ExportColumns.all(type));
  }

  @Override
  public void item(Listed item) {
    if (rows == WorkbookFile.ROWS) {
      throw ImportRule.EXPORT_FITS.refuse("", "> " + WorkbookFile.ROWS);
    }
    SXSSFRow row = sheet.createRow(rows++);
    List<@Nullable Value> values = ExportColumns.values(item, type);
    for (int column = 0; column < values.size(); column++) {
      if (values.get(column) instanceof Value.Whole whole) {
        WorkbookFile.whole(row, column, whole.number());
      } else {
        file.text(row, column, ExportColumns.cell(values.get(column)));
      }
    }
  }

  @Override
  public void finish() throws IOException {
    file.write(out);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
