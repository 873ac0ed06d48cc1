package org.quanze.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.quanze.exchange.SourceFile;

/** Real lists that are not part of the repository; a clone without them leaves their tests out. */
public final class SharedData {

  private static final Path FOLDER = find();

  private SharedData() {}

  private static Path find() {
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      Path shared = at.resolveSibling("shared").resolve("data");
      if (Files.isDirectory(shared)) {
        return shared;
      }
    }
    System.err.println(
        "LEFT OUT: the tests on real lists, because there is no folder ../shared/data");
    return here;
  }

  /** Whether the real lists are there. */
  public static boolean isThere() {
    return FOLDER.endsWith("data");
  }

  /** A file of the folder. */
  public static SourceFile file(String name) {
    return new SourceFile(name, FOLDER.resolve(name));
  }

  /** A resource of the tests as text. */
  public static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(SharedData.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
