package org.quanze.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.quanze.run.CannotRun;
import org.quanze.run.Trial;

/** Asks questions with wrk, from 16 connections, window by window. */
final class Load {

  private static final int CONNECTIONS = 16;

  private final Trial trial;
  private final Machine machine;
  private final Statements statements;
  private final Path folder;
  private final Path script;
  private final int seconds;
  private final int warm;

  Load(Trial trial, Machine machine, Statements statements, Path folder, BenchOptions options) {
    this.trial = trial;
    this.machine = machine;
    this.statements = statements;
    this.folder = folder;
    this.seconds = options.seconds();
    this.warm = options.warm();
    this.script = folder.resolve("requests.lua");
    try (InputStream in = Load.class.getResourceAsStream("/bench/requests.lua")) {
      Files.createDirectories(folder);
      Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks one body once; answers how many milliseconds it took. */
  static long once(Desk desk, Work work) {
    long begin = System.nanoTime();
    desk.ask(work.query(), work.draws().get(0));
    return (System.nanoTime() - begin) / 1_000_000;
  }

  /** Asks the bodies of a file until three windows agree. */
  Window.Measured measure(Path bodies) {
    return Window.settle(() -> window(bodies));
  }

  /** Asks for a while without measuring, so that the server has met the question often. */
  void warm(Path bodies) {
    ask(bodies, warm);
  }

  private String ask(Path bodies, int seconds) {
    return Machine.output(
        folder,
        "wrk",
        "-t2",
        "-c" + CONNECTIONS,
        "-d" + seconds + "s",
        "-s",
        script.toString(),
        trial.settings().url() + "/graphql",
        "--",
        bodies.toString());
  }

  private Window window(Path bodies) {
    Machine.Cpu before = machine.cpu();
    long countBefore = statements.count();
    String output = ask(bodies, seconds);
    JsonNode result = result(output);
    Machine.Cpu used = machine.cpu().since(before);
    long requests = result.path("requests").asLong();
    if (requests == 0 || output.contains("WRONG") || result.path("failed").asLong() > 0) {
      throw new CannotRun("Not every request was answered:\n" + output);
    }
    return new Window(
        requests,
        result.path("micros").asLong() / 1e6,
        result.path("p50").asLong() / 1e3,
        result.path("p99").asLong() / 1e3,
        used.server() * 1000 / requests,
        used.database() * 1000 / requests,
        (double) (statements.count() - countBefore) / requests,
        result.path("bytes").asLong() / requests,
        result.path("failed").asLong());
  }

  private static JsonNode result(String output) {
    String line =
        output
            .lines()
            .filter(l -> l.startsWith("RESULT "))
            .findFirst()
            .orElseThrow(() -> new CannotRun("wrk gave no result:\n" + output));
    try {
      return Desk.JSON.readTree(line.substring("RESULT ".length()));
    } catch (JsonProcessingException e) {
      throw new CannotRun("wrk gave no result:\n" + output, e);
    }
  }
}
