package org.quanze.web.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanze.exchange.CsvExport;
import org.quanze.exchange.Finding;

/** Findings as CSV for a spreadsheet. */
final class FindingTable {

  private FindingTable() {}

  /**
   * Writes all findings.
   *
   * @param pages the findings after a number; none at the end
   */
  static void write(IntFunction<List<Finding>> pages, OutputStream stream) throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14);
    out.write('\uFEFF');
    out.write(line("行", "列", "规则", "级别", "原值", "说明", "Message"));
    int after = 0;
    for (List<Finding> page = pages.apply(after); !page.isEmpty(); page = pages.apply(after)) {
      for (Finding f : page) {
        String raw = f.raw() == null ? "" : f.raw();
        String row = Integer.toString(f.row());
        out.write(line(row, f.field(), f.rule(), f.severity().name(), raw, f.zh(), f.en()));
      }
      after += page.size();
    }
    out.flush();
  }

  private static String line(String... fields) {
    return Stream.of(fields).map(CsvExport::field).collect(Collectors.joining(",")) + "\r\n";
  }
}
