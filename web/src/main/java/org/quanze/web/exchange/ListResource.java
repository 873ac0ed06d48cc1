package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ExportFormat;
import org.quanze.exchange.ExportList;
import org.quanze.validity.AsOf;

/**
 * Whole lists, or one category of them, as files, for anybody. Of which moment a file is say the
 * headers of the answer; the file itself is the same wherever the list says the same.
 */
@Path("lists")
@RequestScoped
@NullUnmarked
public class ListResource {

  private static final String POSITION = "Quanze-Position";
  private static final String EDITION = "Quanze-Edition";
  private static final String EFFECTIVE_ON = "Quanze-Effective-On";

  @Inject private ExportList exportList;
  @Inject private MadeFile madeFile;

  /** What a list shows at a moment, as CSV. */
  @GET
  @Path("{division}/{listType}.csv")
  @Produces("text/csv")
  public Response csv(@BeanParam ListQuery query, @QueryParam("encoding") @Nullable String encoding)
      throws IOException {
    return file(query, ExportFormat.csv(Parameters.given(encoding)));
  }

  /** The same as a workbook. */
  @GET
  @Path("{division}/{listType}.xlsx")
  @Produces(RunResource.XLSX)
  public Response workbook(@BeanParam ListQuery query) throws IOException {
    return file(query, ExportFormat.XLSX);
  }

  /** The same as JSON. */
  @GET
  @Path("{division}/{listType}.json")
  @Produces("application/json")
  public Response json(@BeanParam ListQuery query) throws IOException {
    return file(query, ExportFormat.JSON);
  }

  /** The same as linked data. */
  @GET
  @Path("{division}/{listType}.jsonld")
  @Produces(RunResource.JSON_LD)
  public Response linkedData(@BeanParam ListQuery query) throws IOException {
    return file(query, ExportFormat.JSON_LD);
  }

  private Response file(ListQuery query, ExportFormat format) throws IOException {
    AsOf asOf = query.asOf();
    return madeFile.answer(
        format.mediaType(),
        "list." + format.ending(),
        out -> {
          ExportList.Head head =
              exportList.head(query.division(), query.listType(), asOf, query.category());
          exportList.write(head, format, out);
          return new MadeFile.Made(head.fileName(format), headers(head));
        });
  }

  private static Map<String, String> headers(ExportList.Head head) {
    Map<String, String> headers = new TreeMap<>();
    headers.put(POSITION, Integer.toString(head.at().position()));
    headers.put(EFFECTIVE_ON, head.at().day().toString());
    if (head.edition() != null) {
      headers.put(EDITION, head.edition().toString());
    }
    return headers;
  }
}
