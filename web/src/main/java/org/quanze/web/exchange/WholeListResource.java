package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ImportRun;
import org.quanze.exchange.ReadImport;
import org.quanze.exchange.StateWholeList;
import org.quanze.item.Clean;

/** Whole lists of drafts: read, reported, and held against what the draft leads to. */
@Path("whole-lists")
@RequestScoped
@Produces(RunResource.JSON)
@NullUnmarked
public class WholeListResource {

  @Inject private StateWholeList stateWholeList;
  @Inject private ReadImport readImport;
  @Inject private CallerActor caller;
  @Context private UriInfo address;
  @Context private HttpHeaders headers;

  /** Takes one file, which is the body. */
  @POST
  @Consumes({
    "text/csv",
    RunResource.XLSX,
    MediaType.APPLICATION_JSON,
    RunResource.JSON_LD,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @WholeListAdmission.Asked
  public Response state(
      InputStream body,
      @QueryParam("fileName") @Nullable String fileName,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key)
      throws IOException {
    try (SentFiles files = SentFiles.ofBody(body, fileName, headers)) {
      return state(files, key);
    }
  }

  /** Takes a file, which is the part {@code file}, with the related files that are other parts. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @WholeListAdmission.Asked
  public Response state(
      List<EntityPart> parts, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key)
      throws IOException {
    try (SentFiles files = SentFiles.ofParts(parts)) {
      return state(files, key);
    }
  }

  private Response state(SentFiles files, @Nullable String key) {
    String mapping = parameter("mapping");
    ImportRun run =
        stateWholeList.state(
            caller.get(),
            new StateWholeList.Command(
                Parameters.changeSet(parameter("changeSet")),
                Parameters.whole("expectedVersion", parameter("expectedVersion")),
                mapping,
                mapping == null ? Parameters.present("listType", parameter("listType")) : null,
                files.main(),
                files.related(),
                Parameters.openness(parameter("openness")),
                Clean.text(parameter("notPublicReason")),
                IdempotencyKey.of(key)));
    String report = caller.read(() -> Reports.of(readImport.stated(run)).toString());
    return Response.created(address.getBaseUriBuilder().path("runs/" + run.id()).build())
        .type(RunResource.JSON)
        .entity(report)
        .build();
  }

  private @Nullable String parameter(String name) {
    return address.getQueryParameters().getFirst(name);
  }
}
