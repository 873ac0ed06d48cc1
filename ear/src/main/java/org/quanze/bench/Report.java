package org.quanze.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report of a run: a table for people and JSON for machines, of the same figures. */
final class Report {

  private final List<String> facts = new ArrayList<>();
  private final ObjectNode json = Desk.JSON.createObjectNode();
  private final List<String> rows = new ArrayList<>();
  private final ArrayNode works = json.putArray("works");

  /** Notes a fact about the run. */
  void fact(String name, Object value) {
    facts.add(name + ": " + value);
    json.put(name, String.valueOf(value));
  }

  /** Notes a measured work, beside the same in plain SQL where that was measured. */
  void work(
      String name,
      String what,
      double must,
      Window.Measured measured,
      Window.@Nullable Measured plain) {
    Window w = measured.mean();
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s %s | %.2f | **%.2f**%s | %.2f + %.2f | %.0f | %.1f | %.1f | %.1f | %s | %s |",
            name,
            what,
            must,
            w.cpu(),
            measured.settled() ? "" : " (unsettled)",
            w.server(),
            w.database(),
            w.rate(),
            w.p50(),
            w.p99(),
            w.statements(),
            w.bytes() == 0 ? "–" : Long.toString(w.bytes()),
            plain == null ? "–" : String.format(Locale.ROOT, "%.2f", plain.mean().cpu())));
    ObjectNode row = works.addObject().put("name", name).put("what", what).put("must", must);
    row.put("cpuSecondsPer1000", w.cpu()).put("server", w.server()).put("database", w.database());
    row.put("requestsPerSecond", w.rate()).put("p50Millis", w.p50()).put("p99Millis", w.p99());
    row.put("statementsPerRequest", w.statements()).put("bytes", w.bytes());
    row.put("failed", w.failed()).put("windows", measured.windows());
    row.put("settled", measured.settled());
    if (plain != null) {
      row.put("plainSqlCpuSecondsPer1000", plain.mean().cpu());
    }
  }

  String text() {
    StringBuilder text = new StringBuilder("# ./quanze bench\n\n");
    facts.forEach(f -> text.append("* ").append(f).append('\n'));
    text.append(
        """

        Processor seconds of server and database together for 1,000 requests, answer cache off
        unless said otherwise, 16 connections, random parameters.

        | work | must | CPU s / 1,000 | server + database | requests/s | p50 ms | p99 ms | statements | bytes | plain SQL |
        |---|---|---|---|---|---|---|---|---|---|
        """);
    rows.forEach(r -> text.append(r).append('\n'));
    return text.toString();
  }

  /** Writes both forms into a folder. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("bench.md"), text());
      Files.writeString(folder.resolve("bench.json"), json.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
