package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.exchange.CheckImport;
import org.quanze.exchange.FindingsWorkbook;
import org.quanze.exchange.ImportRun;
import org.quanze.exchange.PublishImport;
import org.quanze.exchange.ReadImport;
import org.quanze.item.Clean;
import org.quanze.scheme.ListTypes;

/** Imports: checked, reported, published. */
@Path("runs")
@RequestScoped
@Produces(RunResource.JSON)
@NullUnmarked
public class RunResource {

  static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String JSON_LD = "application/ld+json";
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1_000;

  @Inject private CheckImport checkImport;
  @Inject private PublishImport publishImport;
  @Inject private ReadImport readImport;
  @Inject private ListTypes listTypes;
  @Inject private CallerActor caller;
  @Inject private MadeFile madeFile;
  @Context private UriInfo address;
  @Context private HttpHeaders headers;

  /** Checks one file, which is the body. */
  @POST
  @Consumes({
    "text/csv",
    XLSX,
    MediaType.APPLICATION_JSON,
    JSON_LD,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Admission.Asked
  public Response check(
      InputStream body,
      @QueryParam("fileName") @Nullable String fileName,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key)
      throws IOException {
    try (SentFiles files = SentFiles.ofBody(body, fileName, headers)) {
      return check(files, key);
    }
  }

  /** Checks a file, which is the part {@code file}, with the related files that are other parts. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Admission.Asked
  public Response check(
      List<EntityPart> parts, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key)
      throws IOException {
    try (SentFiles files = SentFiles.ofParts(parts)) {
      return check(files, key);
    }
  }

  private Response check(SentFiles files, @Nullable String key) {
    Actor actor = caller.get();
    ImportRun run =
        checkImport.check(
            actor,
            new CheckImport.Command(
                Parameters.present("publisher", parameter("publisher")),
                Parameters.present("mapping", parameter("mapping")),
                files.main(),
                files.related(),
                Parameters.openness(parameter("openness")),
                Clean.text(parameter("notPublicReason")),
                Parameters.flag("beginUnits", parameter("beginUnits")),
                Parameters.date("effectiveOn", parameter("effectiveOn")),
                IdempotencyKey.of(key)));
    String report = caller.read(() -> Reports.of(readImport.report(actor, run.id())).toString());
    return Response.created(address.getAbsolutePathBuilder().path(run.id().toString()).build())
        .type(JSON)
        .entity(report)
        .build();
  }

  private @Nullable String parameter(String name) {
    return address.getQueryParameters().getFirst(name);
  }

  /** The report of an import. */
  @GET
  @Path("{id}")
  public String report(@PathParam("id") String id) {
    UUID run = Parameters.run(id);
    Actor actor = caller.get();
    return caller.read(() -> Reports.of(readImport.report(actor, run)).toString());
  }

  /** Findings in the order of the rows. */
  @GET
  @Path("{id}/findings")
  public String findings(
      @PathParam("id") String id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("first") @Nullable String first) {
    UUID run = Parameters.run(id);
    Actor actor = caller.get();
    int from = Parameters.whole("after", after, 0, Integer.MAX_VALUE - 1, 0);
    int count = Parameters.whole("first", first, 1, LARGEST_PAGE, PAGE);
    return caller.read(
        () ->
            Reports.findings(readImport.findings(actor, run, from, count + 1), from, count)
                .toString());
  }

  /** All findings as a table. */
  @GET
  @Path("{id}/findings.csv")
  @Produces("text/csv;charset=utf-8")
  public Response findingsAsTable(@PathParam("id") String id) {
    UUID run = Parameters.run(id);
    Actor actor = caller.get();
    caller.read(() -> readImport.report(actor, run));
    StreamingOutput table =
        out ->
            FindingTable.write(
                after -> caller.read(() -> readImport.findings(actor, run, after, LARGEST_PAGE)),
                out);
    String name = "findings-" + run + ".csv";
    return Response.ok(table)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name, name))
        .build();
  }

  /** All findings as a workbook, with a comment at each bad cell. */
  @GET
  @Path("{id}/findings.xlsx")
  @Produces(XLSX)
  public Response findingsAsWorkbook(@PathParam("id") String id) throws IOException {
    UUID run = Parameters.run(id);
    Actor actor = caller.get();
    return madeFile.answer(
        XLSX,
        "findings.xlsx",
        out -> {
          ReadImport.Report report = readImport.report(actor, run);
          FindingsWorkbook.write(
              report,
              listTypes.get(report.run().listType()),
              readImport.fields(actor, run),
              after -> readImport.findings(actor, run, after, LARGEST_PAGE),
              out);
          return new MadeFile.Made("findings-" + run + ".xlsx", Map.of());
        });
  }

  /** Publishes exactly what was checked. */
  @POST
  @Path("{id}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  public String publish(
      @PathParam("id") String id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      InputStream body)
      throws IOException {
    UUID run = Parameters.run(id);
    byte[] sent = Json.sent(body);
    Actor actor = caller.get();
    int items =
        publishImport.publish(
            actor,
            new PublishImport.Command(run, () -> PublicationBody.read(Json.read(sent), key)));
    return caller.read(() -> Reports.publication(readImport.report(actor, run), items).toString());
  }
}
