package org.quanze.run;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Generated passwords, kept in one file that only its owner reads. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties kept = new Properties();

  Secrets(Path home) {
    file = home.resolve("secrets");
    try {
      Files.createDirectories(home);
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          kept.load(reader);
        }
      }
    } catch (IOException e) {
      throw new CannotRun("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The secret of that name, made up at the first asking. */
  synchronized String of(String name) {
    String known = kept.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[20];
    RANDOM.nextBytes(bytes);
    String fresh = HexFormat.of().formatHex(bytes);
    kept.setProperty(name, fresh);
    write();
    return fresh;
  }

  /** Writes a new file that its owner alone may read, from its first moment on. */
  static void writePrivately(Path file, String text) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  private void write() {
    Path next = file.resolveSibling("secrets.new");
    try {
      Files.deleteIfExists(next);
      StringWriter text = new StringWriter();
      kept.store(text, "Generated passwords of this trial");
      writePrivately(next, text.toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CannotRun("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
