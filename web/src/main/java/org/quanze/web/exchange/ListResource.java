package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
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

  @Inject private ExportList exportList;
  @Inject private MadeFile madeFile;

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
    return madeFile.answer(
        "text/csv;charset=" + chosen.charset().name(),
        "list.csv",
        out -> {
          ExportList.Head head = exportList.head(division, listType, asOf);
          exportList.write(head, chosen, out);
          return head.fileName();
        });
  }
}
