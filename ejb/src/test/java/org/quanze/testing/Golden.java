package org.quanze.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/**
 * Compares a text with the file that was last accepted. To accept what is now, run the tests with
 * {@code -Dquanze.accept=true} and look at the difference before it is committed.
 */
public final class Golden {

  private Golden() {}

  /** Fails where the text is not that of the file. */
  public static void compare(Path file, String text) {
    try {
      if (Boolean.getBoolean("quanze.accept")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      String accepted = Files.exists(file) ? Files.readString(file) : "";
      Assertions.assertEquals(
          accepted, text, file + " differs; accept it with -Dquanze.accept=true if it is meant");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
