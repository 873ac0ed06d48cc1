package org.quanze.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The formats of an exported list; each can be imported again, but a workbook over the limits of
 * imports ({@link ImportLimits}), of whose list CSV and JSON are taken in.
 */
public enum ExportFormat {
  /** CSV in UTF-8. */
  CSV("text/csv;charset=UTF-8", "csv"),
  /** CSV in GB18030. */
  CSV_GB18030("text/csv;charset=GB18030", "csv"),
  /** A workbook. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** JSON. */
  JSON("application/json;charset=utf-8", "json"),
  /** The same JSON as linked data. */
  JSON_LD("application/ld+json;charset=utf-8", "jsonld");

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String mediaType;
  private final String ending;

  ExportFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** Its content type. */
  public String mediaType() {
    return mediaType;
  }

  /** How names of its files end. */
  public String ending() {
    return ending;
  }

  /** CSV in an encoding by its name, UTF-8 where there is none, or a refusal. */
  public static ExportFormat csv(@Nullable String encoding) {
    return switch (encoding == null ? "utf-8" : encoding.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8" -> CSV;
      case "gb18030" -> CSV_GB18030;
      default -> throw ImportRule.EXPORT_ENCODING.refuse("encoding", encoding);
    };
  }

  /** Begins a file with what comes before its items. */
  ListWriter open(ExportList.Head head, OutputStream out) throws IOException {
    return switch (this) {
      case CSV -> new CsvList(head.type(), StandardCharsets.UTF_8, out);
      case CSV_GB18030 -> new CsvList(head.type(), GB18030, out);
      case XLSX -> new XlsxList(head.type(), out);
      case JSON -> new JsonList(head, null, out);
      case JSON_LD -> new JsonList(head, LinkedData.of(head.type()), out);
    };
  }
}
