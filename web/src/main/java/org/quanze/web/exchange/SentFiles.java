package org.quanze.web.exchange;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ImportLimits;
import org.quanze.exchange.SourceFile;

/** The files of a request; they are gone when it ends. */
final class SentFiles implements AutoCloseable {

  private final Upload upload = new Upload(ImportLimits.ofProcess());
  private final Map<String, SourceFile> related = new HashMap<>();
  private @Nullable SourceFile main;

  private SentFiles() {}

  /**
   * One file, which is the body.
   *
   * @param stated its name, if a parameter says it
   */
  static SentFiles ofBody(InputStream body, @Nullable String stated, HttpHeaders headers)
      throws IOException {
    String name =
        stated == null
            ? FileNames.in(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION))
            : stated;
    String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    SentFiles files = new SentFiles();
    try {
      files.main = files.upload.take(FileNames.clean(name, type), body);
      return files;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /** A file, which is the part {@code file}, with the related files that are other parts. */
  static SentFiles ofParts(List<EntityPart> parts) throws IOException {
    SentFiles files = new SentFiles();
    try {
      for (EntityPart part : parts) {
        files.take(part);
      }
      if (files.main == null) {
        throw DoorRule.FILE_PRESENT.refuse("file");
      }
      return files;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private void take(EntityPart part) throws IOException {
    String name =
        FileNames.clean(part.getFileName().orElse(null), String.valueOf(part.getMediaType()));
    try (InputStream content = part.getContent()) {
      SourceFile file = upload.take(name, content);
      if (part.getName().equals("file") && main == null) {
        main = file;
      } else {
        related.put(name, file);
      }
    }
  }

  /** The file. */
  SourceFile main() {
    SourceFile file = main;
    if (file == null) {
      throw DoorRule.FILE_PRESENT.refuse("file");
    }
    return file;
  }

  /** The related files by name. */
  Map<String, SourceFile> related() {
    return related;
  }

  @Override
  public void close() throws IOException {
    upload.close();
  }
}
