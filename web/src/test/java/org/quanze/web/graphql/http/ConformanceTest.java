package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All 61 server audits of the package graphql-http, what it calls SHOULD and MAY included. */
class ConformanceTest {
  private static final Path SOURCES = Path.of("src/test/conformance");
  private static final Path PLACE = Path.of("target/conformance");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", ".npmrc", "audit.mjs");

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void all_audits_pass() throws Exception {
    install();
    try (TestServer server = new TestServer()) {
      String table = run("node", "audit.mjs", server.url());
      assertTrue(table.contains("61 of 61 audits passed"), table);
    }
  }

  /** Installs the package once; again when what it is installed from has changed. */
  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    boolean changed = !Files.exists(PLACE.resolve("node_modules/.package-lock.json"));
    for (String name : FILES) {
      Path from = SOURCES.resolve(name);
      Path to = PLACE.resolve(name);
      if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        changed = changed || !name.equals("audit.mjs");
      }
    }
    if (changed) {
      run("npm", "ci", "--ignore-scripts");
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(PLACE.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
