package org.quanze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.quanze.run.CannotRun;
import org.quanze.run.Proc;
import org.quanze.run.Trial;

/** What the machine tells of the trial: processor time and memory of server and database. */
final class Machine {

  private final Trial trial;

  Machine(Trial trial) {
    this.trial = trial;
  }

  /**
   * Processor time taken so far.
   *
   * @param server seconds of the server
   * @param database seconds of the database
   */
  record Cpu(double server, double database) {
    Cpu since(Cpu before) {
      return new Cpu(server - before.server, database - before.database);
    }

    double sum() {
      return server + database;
    }
  }

  Cpu cpu() {
    return new Cpu(Proc.cpuSeconds(trial.wildfly().pid()), trial.postgres().cpuSeconds());
  }

  /** The most that the server has held in memory since it started, in MiB. */
  long peakMiB() {
    return Proc.peakMiB(trial.wildfly().pid());
  }

  /** One line about the machine. */
  static String describe() {
    return String.format(
        Locale.ROOT,
        "%s, %d processors, %d GiB; Linux %s; Java %s",
        first(Path.of("/proc/cpuinfo"), "model name").replaceFirst(".*:\\s*", ""),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(first(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) >> 20,
        System.getProperty("os.version"),
        System.getProperty("java.version"));
  }

  private static String first(Path file, String start) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(l -> l.startsWith(start)).findFirst().orElse("0");
    } catch (IOException e) {
      return "0";
    }
  }

  /** The commit of the checkout, with a mark when the working tree differs from it. */
  static String commit(Path checkout) {
    String commit = output(checkout, "git", "rev-parse", "--short=12", "HEAD").strip();
    boolean dirty =
        !output(checkout, "git", "status", "--porcelain", "--untracked-files=no").isBlank();
    return dirty ? commit + "+changes" : commit;
  }

  /** What a program prints; refuses when it fails. */
  static String output(Path directory, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String text =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
        throw new CannotRun(String.join(" ", command) + " failed:\n" + text);
      }
      return text;
    } catch (IOException e) {
      throw new CannotRun("Cannot run " + command[0] + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }
}
