package org.quanze.web.page;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files that the server sends as they are, read once and kept as they are sent, plain and
 * packed: those of the built application, and those that lie open in the WAR.
 */
final class PageFiles {
  private static final String ROOT = "/WEB-INF/frontend";

  private static final Set<String> CLOSED = Set.of("/WEB-INF/", "/META-INF/");

  /** Types of the files that are sent; others are not. */
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "ttf", "font/ttf",
          "woff2", "font/woff2",
          "json", "application/json",
          "yaml", "application/yaml");

  private final Map<String, PageFile> files = new HashMap<>();

  /**
   * A file as it is sent.
   *
   * @param packed the same by gzip, or null where that saves nothing
   * @param tag the entity tag, without the packing
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record PageFile(String type, byte[] plain, byte @Nullable [] packed, String tag) {}

  PageFiles(ServletContext context) {
    read(context, "/", "");
    read(context, ROOT + "/", ROOT);
  }

  /** The file at a path such as {@code /index.html}, or null. */
  @Nullable PageFile find(String path) {
    return files.get(path);
  }

  private void read(ServletContext context, String folder, String root) {
    Set<String> paths = context.getResourcePaths(folder);
    for (String path : paths == null ? Set.<String>of() : paths) {
      String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      if (path.endsWith("/") && !CLOSED.contains(path)) {
        read(context, path, root);
      } else if (type != null) {
        files.put(path.substring(root.length()), file(context, path, type));
      }
    }
  }

  private static PageFile file(ServletContext context, String path, String type) {
    try (InputStream in = context.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("a listed file is not there: " + path);
      }
      byte[] plain = in.readAllBytes();
      byte[] packed = packed(plain);
      return new PageFile(type, plain, packed.length < plain.length ? packed : null, tag(plain));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static String tag(byte[] plain) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
