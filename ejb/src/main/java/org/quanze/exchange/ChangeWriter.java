package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ListedChange.Field;
import org.quanze.item.Value;

/** Writes the differences of an exported comparison in one format. */
abstract class ChangeWriter implements Closeable {

  private static final List<String> HEADERS =
      List.of("差异", "事项编码", "事项名称", "类别编码", "实施部门", "变动", "总账分录", "字段", "字段名称", "原内容", "现内容");

  static ChangeWriter open(ExportComparison.Head head, ExportFormat format, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new Csv(out);
      case XLSX -> new Workbook(out);
      case JSON -> new Json(head, out);
      case CSV_GB18030, JSON_LD -> throw new IllegalArgumentException(format.name());
    };
  }

  /** Writes the next difference. */
  abstract void change(ListedChange change) throws IOException;

  /** Writes what follows the last one; the stream stays open. */
  abstract void finish() throws IOException;

  @Override
  public abstract void close() throws IOException;

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A table with a line for each field that differs, and one for a difference without any. */
  private abstract static class Lines extends ChangeWriter {

    abstract void line(List<String> texts) throws IOException;

    @Override
    final void change(ListedChange change) throws IOException {
      List<Field> fields = change.fields();
      if (fields.isEmpty()) {
        line(line(change, new Field("", "", null, null)));
      }
      for (Field field : fields) {
        line(line(change, field));
      }
    }

    private static List<String> line(ListedChange change, Field field) {
      return List.of(
          change.kindZh(),
          text(change.detail().code()),
          change.detail().name(),
          change.category(),
          text(change.department()),
          String.join(" ", change.movements()),
          change.entries().stream().map(String::valueOf).collect(Collectors.joining(" ")),
          field.path(),
          field.zh(),
          ExportColumns.cell(field.old()),
          ExportColumns.cell(field.now()));
    }
  }

  private static final class Csv extends Lines {
    private final Writer out;

    Csv(OutputStream stream) throws IOException {
      out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
      out.write('\uFEFF');
      line(HEADERS);
    }

    @Override
    void line(List<String> texts) throws IOException {
      out.write(texts.stream().map(CsvExport::field).collect(Collectors.joining(",")) + "\r\n");
    }

    @Override
    void finish() throws IOException {
      out.flush();
    }

    @Override
    public void close() {
      // It holds nothing but the stream, which is the caller's.
    }
  }

  private static final class Workbook extends Lines {
    private final OutputStream out;
    private final WorkbookFile file = new WorkbookFile();
    private final SXSSFSheet sheet = file.sheet("比对", HEADERS);
    private int rows = 1;

    Workbook(OutputStream out) {
      this.out = out;
    }

    @Override
    void line(List<String> texts) {
      if (rows == WorkbookFile.ROWS) {
        throw ImportRule.EXPORT_FITS.refuse("", "> " + WorkbookFile.ROWS);
      }
      SXSSFRow row = sheet.createRow(rows++);
      for (int column = 0; column < texts.size(); column++) {
        file.text(row, column, texts.get(column));
      }
    }

    @Override
    void finish() throws IOException {
      file.write(out);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private static final class Json extends ChangeWriter {
    private final JsonGenerator out;

    Json(ExportComparison.Head head, OutputStream stream) throws IOException {
      out = new JsonFactory().createGenerator(stream).disable(Feature.AUTO_CLOSE_TARGET);
      out.disable(Feature.AUTO_CLOSE_JSON_CONTENT);
      out.writeStartObject();
      out.writeStringField("format", "quanze-comparison/1");
      out.writeStringField("listType", head.type().code());
      out.writeStringField("division", head.division());
      out.writeStringField("government", head.government());
      out.writeNumberField("from", head.from());
      out.writeNumberField("to", head.to());
      out.writeObjectFieldStart("summary");
      Map<String, Integer> summary = new TreeMap<>();
      head.comparison().summary().forEach((kind, count) -> summary.put(kind.name(), count));
      for (Map.Entry<String, Integer> count : summary.entrySet()) {
        out.writeNumberField(count.getKey(), count.getValue());
      }
      out.writeEndObject();
      out.writeArrayFieldStart("changes");
    }

    @Override
    void change(ListedChange change) throws IOException {
      out.writeRaw(out.getOutputContext().getCurrentIndex() < 0 ? "\n" : "");
      out.writeStartObject();
      out.writeStringField("kind", change.kind().name());
      if (change.detail().code() != null) {
        out.writeStringField("code", change.detail().code());
      }
      out.writeStringField("name", change.detail().name());
      out.writeStringField("category", change.category());
      out.writeStringField("department", text(change.department()));
      out.writeArrayFieldStart("movements");
      for (String movement : change.movements()) {
        out.writeString(movement);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("entries");
      for (int entry : change.entries()) {
        out.writeNumber(entry);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("fields");
      for (Field field : change.fields()) {
        out.writeStartObject();
        out.writeStringField("path", field.path());
        out.writeStringField("zh", field.zh());
        value("old", field.old());
        value("now", field.now());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }

    private void value(String name, @Nullable Value value) throws IOException {
      if (value != null) {
        JsonList.value(out, name, value);
      }
    }

    @Override
    void finish() throws IOException {
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
