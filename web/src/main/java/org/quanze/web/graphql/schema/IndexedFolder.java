package org.quanze.web.graphql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder on the class path whose file names the build has written into a file {@code index}
 * beside them, for a server need not let an archive be listed.
 */
public final class IndexedFolder {
  private static final String INDEX = "index";

  private IndexedFolder() {}

  /** The texts of the folder's files by name, in the order of the names; none without an index. */
  public static Map<String, String> read(ClassLoader loader, String folder) {
    String index = text(loader, folder + '/' + INDEX);
    Map<String, String> texts = new LinkedHashMap<>();
    if (index != null) {
      index
          .lines()
          .filter(name -> !name.isBlank())
          .forEach(name -> texts.put(name, existing(loader, folder + '/' + name)));
    }
    return texts;
  }

  private static String existing(ClassLoader loader, String path) {
    String text = text(loader, path);
    if (text == null) {
      throw new IllegalStateException("In the index, but not on the class path: " + path);
    }
    return text;
  }

  private static @Nullable String text(ClassLoader loader, String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
