package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
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
  public Response csv(@BeanParam ComparisonQuery query) throws IOException {
    return file(query, ExportFormat.CSV);
  }

  /** The same as a workbook. */
  @GET
  @Path("{division}/{listType}.xlsx")
  @Produces(RunResource.XLSX)
  public Response workbook(@BeanParam ComparisonQuery query) throws IOException {
    return file(query, ExportFormat.XLSX);
  }

  /** The same as JSON. */
  @GET
  @Path("{division}/{listType}.json")
  @Produces("application/json")
  public Response json(@BeanParam ComparisonQuery query) throws IOException {
    return file(query, ExportFormat.JSON);
  }

  private Response file(ComparisonQuery query, ExportFormat format) throws IOException {
    int from = query.from();
    int to = query.to();
    return madeFile.answer(
        format.mediaType(),
        "comparison." + format.ending(),
        out -> {
          ExportComparison.Head head =
              exportComparison.head(query.division(), query.listType(), from, to, query.category());
          exportComparison.write(head, format, out);
          return new MadeFile.Made(head.fileName(format), Map.of());
        });
  }
}
