package org.quanze.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of this machine, as /proc tells them. A process that is gone answers nothing. */
public final class Proc {
  // USER_HZ, which Linux fixes for what it tells of processes.
  private static final double TICKS_A_SECOND = 100;

  private Proc() {}

  public static Stream<Long> all() {
    List<Long> pids = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      entries.forEach(entry -> pids.add(Long.parseLong(entry.getFileName().toString())));
    } catch (IOException e) {
      throw new CannotRun("The trial needs Linux with /proc: " + e.getMessage(), e);
    }
    return pids.stream();
  }

  /** The command line, argument by argument. */
  static List<String> arguments(long pid) {
    try {
      String line = Files.readString(of(pid, "cmdline"), StandardCharsets.ISO_8859_1);
      String utf8 = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      return List.of(utf8.split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A short name for a person: the program and the beginning of its arguments. */
  static String describe(long pid) {
    String line = String.join(" ", arguments(pid));
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  public static boolean worksIn(long pid, Path directory) {
    try {
      return Files.readSymbolicLink(of(pid, "cwd")).equals(directory);
    } catch (IOException e) {
      return false;
    }
  }

  static boolean holds(long pid, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(of(pid, "fd"))) {
      for (Path file : files) {
        if (target(file).filter(sockets::contains).isPresent()) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  /** Resident memory in MiB. */
  public static long residentMiB(long pid) {
    return mebibytes(pid, "VmRSS:");
  }

  private static long mebibytes(long pid, String field) {
    try (Stream<String> lines = Files.lines(of(pid, "status"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /**
   * The processor time that a process has taken, with that of its children which have ended, in
   * seconds.
   */
  public static double cpuSeconds(long pid) {
    try {
      String stat = Files.readString(of(pid, "stat"), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = 11; i <= 14; i++) { // utime, stime, cutime, cstime
        ticks += Long.parseLong(fields[i]);
      }
      return ticks / TICKS_A_SECOND;
    } catch (IOException e) {
      return 0;
    }
  }

  /** The most that a process ever held in memory, in MiB. */
  public static long peakMiB(long pid) {
    return mebibytes(pid, "VmHWM:");
  }

  /** A zombie has ended already: it only waits for its parent to notice. */
  static boolean isAlive(long pid) {
    try (Stream<String> lines = Files.lines(of(pid, "status"))) {
      return lines.noneMatch(line -> line.startsWith("State:") && line.contains("Z"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  static void signal(String name, long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new CannotRun("Cannot send a signal: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks by a signal, waits, and kills what did not listen. */
  static void end(String politely, List<Long> pids, Duration patience) {
    pids.forEach(pid -> signal(politely, pid));
    long deadline = System.nanoTime() + patience.toNanos();
    while (pids.stream().anyMatch(Proc::isAlive) && System.nanoTime() < deadline) {
      pause(50);
    }
    pids.stream().filter(Proc::isAlive).forEach(pid -> signal("KILL", pid));
    while (pids.stream().anyMatch(Proc::isAlive)) {
      pause(20);
    }
  }

  /** Sleeps through interrupts: the runner's waits are bounded by deadlines, not by signals. */
  public static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted.", e);
    }
  }

  private static Optional<String> target(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link).toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path of(long pid, String name) {
    return Path.of("/proc", Long.toString(pid), name);
  }
}
