package org.quanze.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quanze.exchange.ListedItems.Listed;
import org.quanze.scheme.ListType;

/**
 * A list as CSV with CRLF: in UTF-8 with a byte order mark, because spreadsheets in China take a
 * file without one for GBK, or in another encoding.
 */
final class CsvList implements ListWriter {

  private final ListType type;
  private final Writer out;

  CsvList(ListType type, Charset charset, OutputStream stream) throws IOException {
    this.type = type;
    out = new BufferedWriter(new OutputStreamWriter(stream, charset), 1 << 16);
    if (charset.equals(StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
    }
    line(ExportColumns.all(type));
  }

  @Override
  public void item(Listed item) throws IOException {
    line(ExportColumns.values(item, type).stream().map(ExportColumns::cell).toList());
  }

  private void line(List<String> fields) throws IOException {
    String comma = "";
    for (String field : fields) {
      out.write(comma);
      out.write(CsvExport.field(field));
      comma = ",";
    }
    out.write("\r\n");
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() {
    // It holds nothing but the stream, which is the caller's.
  }
}
