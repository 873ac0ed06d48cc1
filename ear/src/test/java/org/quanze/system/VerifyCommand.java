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
import org.quanze.run.Trial;

/** The verifier without a registry, as a process of its own, and what it is given. */
final class VerifyCommand {

  static final long LIMIT_SECONDS = 60;

  private VerifyCommand() {}

  /** Fetches a file from the registry into a folder. */
  static Path fetch(Trial trial, String address, Path file) throws Exception {
    HttpResponse<Path> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(trial.settings().url() + address)).build(),
                HttpResponse.BodyHandlers.ofFile(file));
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  /** Verifies a bundle; answers what was said. */
  static String run(int expected, Path bundle, String... more) throws Exception {
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
}
