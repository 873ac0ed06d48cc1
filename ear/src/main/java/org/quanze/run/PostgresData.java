package org.quanze.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The data directory: made once, kept for ever, and freed of processes that a crash left on it. */
final class PostgresData {
  private static final String MAJOR = "18";

  private final Settings settings;
  private final Children children;
  private final Path directory;

  PostgresData(Settings settings, Children children) {
    this.children = children;
    this.settings = settings;
    this.directory = settings.home().resolve("postgres");
  }

  Path directory() {
    return directory;
  }

  void makeIfMissing(PostgresPrograms programs, String superuser, String password) {
    Path version = directory.resolve("PG_VERSION");
    try {
      if (!Files.exists(version)) {
        make(programs, superuser, password);
      } else if (!Files.readString(version).strip().equals(MAJOR)) {
        throw new CannotRun(
            String.format(
                Locale.ROOT,
                "The data in %s is of PostgreSQL %s, this is %s. Move it away, or set QUANZE_HOME.",
                directory,
                Files.readString(version).strip(),
                MAJOR));
      }
    } catch (IOException e) {
      throw new CannotRun("Cannot make the data of PostgreSQL: " + e, e);
    }
  }

  /** Ends what an earlier trial left running here, and takes away its lock file. */
  void endLeftovers() {
    Path lockFile = directory.resolve("postmaster.pid");
    try {
      if (Files.exists(lockFile)) {
        long postmaster = Long.parseLong(Files.readAllLines(lockFile).getFirst().strip());
        Proc.end("INT", atWork().filter(pid -> pid == postmaster).toList(), Duration.ofSeconds(30));
      }
      // Without their postmaster the others end by themselves, unless they are busy.
      long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (atWork().findAny().isPresent() && System.nanoTime() < deadline) {
        Proc.pause(50);
      }
      Proc.end("KILL", atWork().toList(), Duration.ZERO);
      Files.deleteIfExists(lockFile);
    } catch (IOException | NumberFormatException e) {
      throw new CannotRun("Cannot read " + lockFile + ": " + e, e);
    }
  }

  /** The processes that work here now. */
  List<Long> processes() {
    try (Stream<Long> found = atWork()) {
      return found.toList();
    } catch (IOException e) {
      throw new CannotRun("Cannot read " + directory + ": " + e, e);
    }
  }

  /** All processes that work in this directory: the postmaster and its helpers. */
  private Stream<Long> atWork() throws IOException {
    if (!Files.exists(directory)) {
      return Stream.empty();
    }
    Path real = directory.toRealPath();
    return Proc.all().filter(pid -> Proc.worksIn(pid, real)).filter(Proc::isAlive);
  }

  /** Makes the data beside its place and renames it, so that a broken start is no start. */
  private void make(PostgresPrograms programs, String superuser, String password)
      throws IOException {
    Path fresh = directory.resolveSibling("postgres.new");
    Path passwordFile = directory.resolveSibling("postgres.password");
    PostgresPrograms.delete(fresh);
    Files.deleteIfExists(passwordFile);
    Secrets.writePrivately(passwordFile, password);
    children.run(
        "PostgreSQL's initdb",
        Stream.concat(programs.command("initdb"), arguments(fresh, passwordFile, superuser))
            .toList(),
        settings.home(),
        settings.log("initdb.log"));
    Files.delete(passwordFile);
    Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Stream<String> arguments(Path fresh, Path passwordFile, String superuser) {
    return List.of(
        "--pgdata=" + fresh,
        "--username=" + superuser,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions")
        .stream();
  }
}
