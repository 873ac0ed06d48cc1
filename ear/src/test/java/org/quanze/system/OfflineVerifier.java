package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody outside: fetches what the registry gives to anybody, and verifies it by Java alone.
 *
 * @param url the address of a node
 * @param folder where what is fetched is put
 */
record OfflineVerifier(String url, Path folder) {
  private static final long LIMIT_SECONDS = 60;

  /** Fetches a file. */
  Path fetch(String address, String name) throws Exception {
    HttpResponse<Path> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url + address)).build(),
                HttpResponse.BodyHandlers.ofFile(folder.resolve(name)));
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  /** Runs the verifier, which ends as expected; what it said. */
  static String verify(int expected, Path bundle, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin/java");
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-jar"));
    command.add(TheTrial.CHECKOUT.resolve("proof/target/quanze-verify.jar").toString());
    command.add(bundle.toString());
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), said);
    assertEquals(expected, process.exitValue(), said);
    return said;
  }

  /** The whole ledger of a government is valid and has this many entries. */
  void assertValid(String government, int entries) throws Exception {
    Path bundle = fetch("/export/ledgers/" + government + ".zip", government + ".zip");
    String said = verify(0, bundle, "--jwks", fetch("/.well-known/jwks.json", "keys").toString());
    assertTrue(said.endsWith("有效 / valid\n"), said);
    assertTrue(said.contains("entries.jsonl: " + entries), said);
  }
}
