package org.quanze.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * `./quanze import`: sends files, prints the report, and publishes when it is told to. Ends with 0
 * when all went well, 1 when the registry refused, 2 when the command was not understood.
 */
public final class ImportCommand {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ImportOptions options;
  private final RegistryClient client;

  private ImportCommand(ImportOptions options, RegistryClient client) {
    this.options = options;
    this.client = client;
  }

  public static void main(String[] arguments) {
    ImportOptions options;
    try {
      options = ImportOptions.parse(List.of(arguments));
    } catch (CannotRun e) {
      OUT.println(e.getMessage());
      OUT.println(ImportOptions.USAGE);
      System.exit(2);
      return;
    }
    try {
      new ImportCommand(options, RegistryClient.signedIn(options)).run();
    } catch (CannotRun e) {
      OUT.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    if (options.mappingFile() != null) {
      client.saveMapping(options.mapping(), options.publisher(), options.mappingFile());
    }
    JsonNode report = client.check(address(), options.files());
    OUT.println(ImportReport.text(report));
    if (options.publish()) {
      publish(report.path("id").asText());
    } else {
      OUT.println("Not published. Add --publish to publish what is imported. 未公布。");
    }
  }

  private String address() {
    return "/import/runs?publisher="
        + RegistryClient.encoded(options.publisher())
        + "&mapping="
        + RegistryClient.encoded(options.mapping())
        + "&openness="
        + RegistryClient.encoded(options.openness())
        + "&notPublicReason="
        + RegistryClient.encoded(options.decision("not-public-reason"))
        + "&beginUnits="
        + options.beginUnits()
        + "&effectiveOn="
        + RegistryClient.encoded(options.decision("effective-on"));
  }

  private void publish(String run) {
    ObjectNode body = JSON.createObjectNode().put("idempotencyKey", UUID.randomUUID().toString());
    ObjectNode decision = body.putObject("decision");
    decision.put("title", options.decision("title"));
    decision.put("issuer", options.decision("issuer"));
    decision.put("documentNumber", options.decision("number"));
    if (!options.decision("effective-on").isEmpty()) {
      decision.put("effectiveOn", options.decision("effective-on"));
    }
    JsonNode answer = client.publish(run, body);
    OUT.println("Published 已公布: " + answer.path("items").asInt() + " items");
    for (JsonNode entry : answer.path("entries")) {
      OUT.println(
          "  "
              + entry.path("publisher").asText()
              + ": entry "
              + entry.path("number").asInt()
              + " of its ledger, "
              + entry.path("items").asInt()
              + " items");
    }
  }

  /** The name of a file without its folders. */
  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
