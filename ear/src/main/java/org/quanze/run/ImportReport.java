package org.quanze.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** Reports of imports as tables for a terminal. */
final class ImportReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ImportReport() {}

  /** The report of a run. */
  static String text(JsonNode run) {
    JsonNode counts = run.path("counts");
    StringBuilder out = new StringBuilder();
    line(out, "Run 导入", run.path("id").asText());
    line(out, "File 文件", run.path("fileName").asText() + ", " + run.path("encoding").asText());
    line(out, "Hash", run.path("fileHash").asText());
    line(out, "Rows 行数", counts.path("rows").asText());
    line(out, "  imported 导入", counts.path("imported").asText());
    line(out, "  unchanged 未变", counts.path("unchanged").asText());
    line(out, "  rejected 拒绝", counts.path("rejected").asText());
    line(out, "  held 待定", counts.path("held").asText());
    if (!run.path("findings").isEmpty()) {
      out.append(String.format(Locale.ROOT, "%n%-8s %-6s %8s  %s%n", "Rule", "", "Count", "First"));
    }
    for (JsonNode finding : run.path("findings")) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-8s %-6s %8d  row %d: %s%n%26s%s%n",
              finding.path("rule").asText(),
              finding.path("severity").asText(),
              finding.path("count").asInt(),
              finding.path("firstRow").asInt(),
              finding.path("zh").asText(),
              "",
              finding.path("en").asText()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-16s %s%n", name, value));
  }

  /** What the registry refused, one line for each rule. */
  static String refusals(int status, String body) {
    StringBuilder out = new StringBuilder("Refused (HTTP " + status + ")");
    try {
      for (JsonNode error : JSON.readTree(body).path("errors")) {
        out.append(System.lineSeparator())
            .append("  ")
            .append(error.path("code").asText())
            .append(' ')
            .append(error.path("field").asText())
            .append(": ")
            .append(error.path("zh").asText(error.path("message").asText()))
            .append(" / ")
            .append(error.path("en").asText());
      }
    } catch (JsonProcessingException e) {
      out.append(": the answer is no JSON");
    }
    return out.toString();
  }
}
