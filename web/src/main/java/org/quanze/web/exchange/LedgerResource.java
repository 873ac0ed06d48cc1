package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.exchange.ExportLedger;
import org.quanze.organisation.Publisher;

/** Whole ledgers as bundles that can be verified without the registry, for anybody. */
@Path("ledgers")
@RequestScoped
@NullUnmarked
public class LedgerResource {

  private static final String ZIP = "application/zip";

  @Inject private ExportLedger exportLedger;
  @Inject private MadeFile madeFile;

  /** Everything that is public of a government's ledger. */
  @GET
  @Path("{division}.zip")
  @Produces(ZIP)
  public Response export(@PathParam("division") String division) throws IOException {
    return madeFile.answer(
        ZIP,
        "ledger.zip",
        out -> {
          Publisher publisher = exportLedger.publisher(division);
          exportLedger.write(publisher, out);
          return new MadeFile.Made(publisher.name() + "-总账.zip", Map.of());
        });
  }
}
