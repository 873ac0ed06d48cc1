package org.quanze.web.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.exchange.Finding;
import org.quanze.exchange.ImportRun;
import org.quanze.exchange.ImportRuns.RuleCount;
import org.quanze.exchange.ReadImport.Entered;
import org.quanze.exchange.ReadImport.Report;

/** Imports as JSON. */
final class Reports {

  private Reports() {}

  static ObjectNode of(Report report) {
    ImportRun run = report.run();
    ObjectNode json =
        Json.object()
            .put("id", run.id().toString())
            .put("publisher", report.publisher())
            .put("listType", run.listType())
            .put("mapping", run.mapping())
            .put("fileName", run.fileName())
            .put("fileHash", hash(run.fileHash()))
            .put("encoding", run.encoding())
            .put("openness", run.openness().name())
            .put("state", run.state().name())
            .put("startedBy", run.startedBy())
            .put("startedAt", run.startedAt().toString());
    json.putObject("counts")
        .put("rows", run.counts().rows())
        .put("imported", run.counts().imported())
        .put("unchanged", run.counts().unchanged())
        .put("rejected", run.counts().rejected())
        .put("held", run.counts().held());
    ArrayNode rules = json.putArray("findings");
    for (RuleCount rule : report.rules()) {
      rules
          .addObject()
          .put("rule", rule.rule())
          .put("severity", rule.severity().name())
          .put("count", rule.count())
          .put("firstRow", rule.firstRow())
          .put("zh", rule.zh())
          .put("en", rule.en());
    }
    entries(report, json);
    ArrayNode actions = json.putArray("allowedActions");
    if (report.publishable()) {
      actions.add("POST /import/runs/{id}/publication");
    }
    return json;
  }

  /** None after something that came from the file was redacted. */
  private static @Nullable String hash(@Nullable Bytes hash) {
    return hash == null ? null : "sha256:" + hash.hex();
  }

  /** What was published: the number of items, and the entry of each ledger. */
  static ObjectNode publication(Report report, int items) {
    ObjectNode json = Json.object().put("run", report.run().id().toString()).put("items", items);
    entries(report, json);
    return json;
  }

  private static void entries(Report report, ObjectNode json) {
    ArrayNode entries = json.putArray("entries");
    for (Entered entry : report.entries()) {
      entries
          .addObject()
          .put("publisher", entry.publisher())
          .put("number", entry.number())
          .put("items", entry.items());
    }
  }

  /** Findings after a number, which are numbered without gaps. */
  static ObjectNode findings(List<Finding> found, int after, int first) {
    ObjectNode json = Json.object();
    ArrayNode findings = json.putArray("findings");
    int shown = Math.min(first, found.size());
    for (int i = 0; i < shown; i++) {
      Finding finding = found.get(i);
      findings
          .addObject()
          .put("number", after + i + 1)
          .put("row", finding.row())
          .put("field", finding.field())
          .put("rule", finding.rule())
          .put("severity", finding.severity().name())
          .put("raw", finding.raw())
          .put("zh", finding.zh())
          .put("en", finding.en());
    }
    return json.put("after", after + shown).put("more", found.size() > first);
  }
}
