package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ExportList;
import org.quanze.exchange.ExportList.Encoding;
import org.quanze.validity.AsOf;

/** Whole lists as files, for anybody. */
@Path("lists")
@RequestScoped
@NullUnmarked
public class ListResource {

  /** Each export holds a connection while it is made; readers need the others. */
  private static final Semaphore PLACES = new Semaphore(4);

  @Inject private ExportList exportList;
  @Inject private CallerActor caller;

  /** What a list shows at a moment. */
  @GET
  @Path("{division}/{listType}.csv")
  @Produces("text/csv")
  public Response export(
      @PathParam("division") String division,
      @PathParam("listType") String listType,
      @QueryParam("edition") @Nullable String edition,
      @QueryParam("effectiveOn") @Nullable String effectiveOn,
      @QueryParam("encoding") @Nullable String encoding)
      throws IOException {
    AsOf asOf =
        new AsOf(
            Parameters.date("effectiveOn", effectiveOn),
            null,
            Parameters.whole("edition", edition, 1, Integer.MAX_VALUE));
    Encoding chosen = Encoding.of(encoding == null || encoding.isBlank() ? null : encoding);
    if (!PLACES.tryAcquire()) {
      throw DoorRule.BUSY.refuse("");
    }
    try {
      return made(division, listType, asOf, chosen);
    } finally {
      PLACES.release();
    }
  }

  /** Made on disk first, so that no slow reader holds the snapshot open. */
  private Response made(String division, String listType, AsOf asOf, Encoding encoding)
      throws IOException {
    java.nio.file.Path file = Files.createTempFile("quanze-export", ".tmp");
    try {
      String name =
          caller.read(
              () -> {
                ExportList.Head head = exportList.head(division, listType, asOf);
                try (OutputStream out = Files.newOutputStream(file)) {
                  exportList.write(head, encoding, out);
                }
                return head.fileName();
              });
      StreamingOutput content = out -> copy(file, out);
      return Response.ok(content, "text/csv;charset=" + encoding.charset().name())
          .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name, "list.csv"))
          .header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
          .header(HttpHeaders.CACHE_CONTROL, "no-cache")
          .build();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(java.nio.file.Path file, OutputStream out) throws IOException {
    try {
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
