package org.quanze.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process of the trial. It runs in a session of its own, so that Ctrl-C reaches the runner alone,
 * which then ends the parts in their order; what it says goes to a file.
 */
final class Child {
  private final String name;
  private final Path log;
  private final Process process;

  private Child(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  static Child start(
      String name, List<String> command, Map<String, String> environment, Path dir, Path log) {
    List<String> whole = new ArrayList<>(List.of("setsid"));
    whole.addAll(command);
    try {
      Files.createDirectories(dir);
      Files.createDirectories(log.toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(whole)
              .directory(dir.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new Child(name, log, builder.start());
    } catch (IOException e) {
      throw new CannotRun("Cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  void awaitSuccess() {
    try {
      if (process.waitFor() != 0) {
        throw failed("failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted.", e);
    }
  }

  /** Whether a word stands in its log. */
  boolean hasSaid(String word) {
    return lines().stream().anyMatch(line -> line.contains(word));
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until the part answers; refuses when it ends before, or takes too long. */
  void await(BooleanSupplier ready, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!isAlive()) {
        throw failed("ended while starting (exit code " + process.exitValue() + ")");
      }
      if (System.nanoTime() > deadline) {
        throw failed("did not answer within " + patience.toSeconds() + " s");
      }
      Proc.pause(200);
    }
  }

  /** The end of what it said, for the person who wants to know why. */
  CannotRun failed(String what) {
    List<String> lines = lines();
    return because(what, lines.subList(Math.max(0, lines.size() - 25), lines.size()));
  }

  /** The first lines that tell of errors, where the end of the log would tell nothing. */
  CannotRun failedBy(String word, String what) {
    return because(what, lines().stream().filter(l -> l.contains(word)).limit(10).toList());
  }

  private CannotRun because(String what, List<String> lines) {
    return new CannotRun(
        String.format(
            Locale.ROOT,
            "%s %s. From its log (%s):%n%s",
            name,
            what,
            log,
            String.join("\n", lines)));
  }

  private List<String> lines() {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .toList();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }
}
