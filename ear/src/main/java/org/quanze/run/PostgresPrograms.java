package org.quanze.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the Maven artifact that carries them. */
final class PostgresPrograms {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path directory;
  private final List<String> unprivileged;

  private PostgresPrograms(Path directory, List<String> unprivileged) {
    this.directory = directory;
    this.unprivileged = unprivileged;
  }

  static PostgresPrograms unpackedTo(Path directory) {
    if (!Files.isDirectory(directory)) {
      unpack(directory);
    }
    return new PostgresPrograms(directory, unprivileged());
  }

  /** The command that runs a program; as root inside a user name space, since it refuses root. */
  Stream<String> command(String program) {
    return Stream.concat(
        unprivileged.stream(), Stream.of(directory.resolve("bin/" + program).toString()));
  }

  private static List<String> unprivileged() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    List<String> command = List.of("unshare", "-U");
    try {
      Process trial = new ProcessBuilder("unshare", "-U", "true").start();
      if (trial.waitFor() == 0) {
        return command;
      }
    } catch (IOException e) {
      throw refusesRoot(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw refusesRoot(null);
  }

  private static CannotRun refusesRoot(@org.jspecify.annotations.Nullable Exception cause) {
    String sentence =
        "PostgreSQL does not run as root, and user name spaces (unshare -U) are not to be had"
            + " here. Run as another user.";
    return cause == null ? new CannotRun(sentence) : new CannotRun(sentence, cause);
  }

  /** Unpacks beside the target and renames, so that a half-unpacked tree is never used. */
  private static void unpack(Path directory) {
    try (InputStream archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new CannotRun("PostgreSQL's programs for this machine are missing: " + ARCHIVE);
      }
      Files.createDirectories(directory.getParent());
      Path fresh = Files.createTempDirectory(directory.getParent(), "postgres-unpacking");
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          write(tar, entry, fresh);
        }
      }
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      settle(fresh, directory);
    } catch (IOException e) {
      throw new CannotRun("Cannot unpack PostgreSQL: " + e.getMessage(), e);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(root));
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static void settle(Path fresh, Path directory) throws IOException {
    try {
      Files.move(fresh, directory);
    } catch (FileAlreadyExistsException e) {
      delete(fresh); // another start was quicker
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
