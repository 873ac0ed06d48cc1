package org.quanze.web.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.organisation.OrganisationCode.Scheme;
import org.quanze.organisation.RegisterOrganisation;
import org.quanze.organisation.RegisterOrganisation.NewCode;
import org.quanze.organisation.RegisterOrganisation.NewDepartment;
import org.quanze.organisation.RegisterOrganisation.NewDivision;
import org.quanze.organisation.RegisterOrganisation.NewPublisher;
import org.quanze.organisation.RegisterOrganisation.Registration;
import org.quanze.rule.Refusals;

/** Divisions, governments and units. */
@Path("")
@RequestScoped
@NullUnmarked
public class OrganisationResource {

  @Inject private RegisterOrganisation registerOrganisation;
  @Inject private CallerActor caller;

  /** Registers what is not registered yet. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, InputStream body)
      throws IOException {
    byte[] sent = Json.sent(body);
    registerOrganisation.register(
        caller.get(),
        new RegisterOrganisation.Command(
            () -> registration(Json.read(sent)), IdempotencyKey.of(key)));
    return Response.noContent().build();
  }

  static Registration registration(JsonNode body) {
    Refusals refusals = new Refusals();
    Members top = new Members(body, "", refusals);
    Registration registration =
        new Registration(
            top.each("divisions", OrganisationResource::division),
            top.each("publishers", p -> new NewPublisher(p.text("division"), p.text("name"))),
            top.each("departments", OrganisationResource::department));
    refusals.refuseIfAny();
    return registration;
  }

  private static NewDivision division(Members given) {
    return new NewDivision(
        given.text("scheme"),
        given.text("code"),
        given.text("name"),
        given.whole("level", 0),
        given.optional("parent"));
  }

  private static NewDepartment department(Members given) {
    return new NewDepartment(
        given.text("publisher"),
        given.text("name"),
        given.each(
            "codes",
            c -> new NewCode(c.oneOf(Scheme.class, "scheme", Scheme.USCC), c.text("value"))));
  }
}
