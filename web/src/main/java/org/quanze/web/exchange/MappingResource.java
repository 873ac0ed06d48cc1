package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Mapping;
import org.quanze.exchange.SaveMapping;

/** How the columns of a source become elements. */
@Path("mappings")
@RequestScoped
@NullUnmarked
public class MappingResource {

  @Inject private SaveMapping saveMapping;
  @Inject private CallerActor caller;

  /** Saves a mapping under its name. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(
      @PathParam("name") String name,
      @QueryParam("publisher") @Nullable String publisher,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      InputStream body)
      throws IOException {
    byte[] sent = Json.sent(body);
    saveMapping.save(
        caller.get(),
        new SaveMapping.Command(
            Parameters.present("publisher", publisher),
            Parameters.present("name", name),
            () -> Mapping.parse(Json.text(sent)),
            IdempotencyKey.of(key)));
    return Response.noContent().build();
  }
}
