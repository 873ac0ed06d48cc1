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
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ExportComparison;
import org.quanze.exchange.ExportFormat;

/** What differs between two editions of a list as files, for anybody. */
@Path("comparisons")
@RequestScoped
@NullUnmarked
public class ComparisonResource {

  @Inject private ExportComparison exportComparison;
  @Inject private MadeFile madeFile;

  /** The differences as CSV. */
  @GET
  @Path("{division}/{listType}.csv")
  @Produces("text/csv")
  public Response csv(
      @PathParam("division") String division,
      @PathParam("listType") String listType,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("category") @Nullable String category)
      throws IOException {
    return file(division, listType, from, to, category, ExportFormat.CSV);
  }

  /** The same as a workbook. */
  @GET
  @Path("{division}/{listType}.xlsx")
  @Produces(RunResource.XLSX)
  public Response workbook(
      @PathParam("division") String division,
      @PathParam("listType") String listType,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("category") @Nullable String category)
      throws IOException {
    return file(division, listType, from, to, category, ExportFormat.XLSX);
  }

  /** The same as JSON. */
  @GET
  @Path("{division}/{listType}.json")
  @Produces("application/json")
  public Response json(
      @PathParam("division") String division,
      @PathParam("listType") String listType,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("category") @Nullable String category)
      throws IOException {
    return file(division, listType, from, to, category, ExportFormat.JSON);
  }

  private Response file(
      String division,
      String listType,
      @Nullable String from,
      @Nullable String to,
      @Nullable String category,
      ExportFormat format)
      throws IOException {
    int earlier = Parameters.whole("from", from);
    int later = Parameters.whole("to", to);
    String wanted = category == null || category.isBlank() ? null : category;
    return madeFile.answer(
        format.mediaType(),
        "comparison." + format.ending(),
        out -> {
          ExportComparison.Head head =
              exportComparison.head(division, listType, earlier, later, wanted);
          exportComparison.write(head, format, out);
          return new MadeFile.Made(head.fileName(format), Map.of());
        });
  }
}
