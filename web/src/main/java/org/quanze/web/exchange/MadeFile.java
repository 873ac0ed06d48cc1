package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.NullUnmarked;

/**
 * A file that is made for an answer: on disk first, so that no slow reader holds the snapshot open,
 * and few at a time, since each holds a connection while it is made and readers need the others.
 */
@RequestScoped
@NullUnmarked
public class MadeFile {

  private static final Semaphore PLACES = new Semaphore(4);

  @Inject private CallerActor caller;

  /** Writes the file, reading in one snapshot; answers what it made. */
  @FunctionalInterface
  interface Making {
    Made write(OutputStream out) throws IOException;
  }

  /**
   * What was made.
   *
   * @param name name of the file
   * @param headers what the answer says of it besides
   */
  record Made(String name, Map<String, String> headers) {}

  /**
   * The answer with the file.
   *
   * @param plain a name for clients that take letters alone
   */
  Response answer(String mediaType, String plain, Making making) throws IOException {
    if (!PLACES.tryAcquire()) {
      throw DoorRule.BUSY.refuse("");
    }
    try {
      return made(mediaType, plain, making);
    } finally {
      PLACES.release();
    }
  }

  private Response made(String mediaType, String plain, Making making) throws IOException {
    Path file = Files.createTempFile("quanze-export", ".tmp");
    try {
      Made made =
          caller.read(
              () -> {
                try (OutputStream out = Files.newOutputStream(file)) {
                  return making.write(out);
                }
              });
      StreamingOutput content = out -> copy(file, out);
      Response.ResponseBuilder answer =
          Response.ok(content, mediaType)
              .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(made.name(), plain))
              .header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
              .header(HttpHeaders.CACHE_CONTROL, "no-cache");
      made.headers().forEach(answer::header);
      return answer.build();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    try {
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
