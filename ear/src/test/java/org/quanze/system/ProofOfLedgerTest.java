package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.run.Trial;

/**
 * Heads leave the database by themselves; a bundle is verified by Java alone, with what was kept.
 */
@ExtendWith(TheTrial.class)
class ProofOfLedgerTest {

  private static final String PREFECTURE = "990100";

  private final Trial trial;

  @TempDir private Path folder;

  ProofOfLedgerTest(Trial trial) {
    this.trial = trial;
  }

  /**
   * The signatures of the prefecture's entries as GraphQL tells them, by the names of their files.
   */
  private Map<String, String> signatures() throws IOException {
    String query =
        "{ ledger(publisher: \\\"" + PREFECTURE + "\\\") { nodes { number signature } } }";
    JsonNode nodes =
        new ObjectMapper()
            .readTree(
                Http.postJson(trial.settings().url() + "/graphql", "{\"query\":\"" + query + "\"}")
                    .body())
            .at("/data/ledger/nodes");
    Map<String, String> signatures = new TreeMap<>();
    for (JsonNode entry : nodes) {
      signatures.put(
          String.format(Locale.ROOT, "%010d.jws", entry.path("number").asInt()),
          entry.path("signature").asText() + "\n");
    }
    return signatures;
  }

  /** The folder of heads that holds the first of some signatures. */
  private Path heads(Map<String, String> signatures) throws IOException {
    try (Stream<Path> ledgers = Files.list(trial.settings().home().resolve("heads"))) {
      for (Path ledger : ledgers.toList()) {
        Path first = ledger.resolve("0000000001.jws");
        if (Files.exists(first)
            && Files.readString(first).equals(signatures.get("0000000001.jws"))) {
          return ledger;
        }
      }
    }
    return folder;
  }

  private static Map<String, String> files(Path heads) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> listed = Files.list(heads)) {
      for (Path file : listed.filter(f -> f.toString().endsWith(".jws")).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void a_bundle_is_verified_against_a_head_that_left_the_database() throws Exception {
    Map<String, String> signatures = signatures();
    assertTrue(signatures.size() > 3, signatures.toString());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(VerifyCommand.LIMIT_SECONDS);
    Path heads = heads(signatures);
    while (!files(heads).equals(signatures) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
      heads = heads(signatures);
    }
    assertEquals(signatures, files(heads));
    Path keys = VerifyCommand.fetch(trial, "/.well-known/jwks.json", folder.resolve("jwks.json"));
    Path bundle =
        VerifyCommand.fetch(
            trial, "/export/ledgers/" + PREFECTURE + ".zip", folder.resolve("ledger.zip"));
    String head = heads.resolve("0000000002.jws").toString();
    String said = VerifyCommand.run(0, bundle, "--jwks", keys.toString(), "--head", head);
    assertTrue(said.endsWith("有效 / valid\n"), said);
    assertTrue(said.contains("entries.jsonl: " + signatures.size()), said);
    byte[] cut = Files.readAllBytes(bundle);
    Files.write(bundle, Arrays.copyOf(cut, cut.length / 2));
    assertTrue(VerifyCommand.run(1, bundle).contains("ledger.zip: 包不完整"));
    assertTrue(VerifyCommand.run(2, folder.resolve("nothing.zip")).contains("Cannot read"));
  }

  @Test
  void public_keys_may_be_kept() {
    String address = trial.settings().url() + "/.well-known/jwks.json";
    HttpResponse<String> keys = Http.get(address);
    assertEquals("public, max-age=300", keys.headers().firstValue("Cache-Control").orElse(""));
    String etag = keys.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, Http.get(address, "If-None-Match", etag).statusCode());
    assertTrue(keys.body().contains("\"crv\":\"Ed25519\""), keys.body());
  }
}
