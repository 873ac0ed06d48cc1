package org.quanze.web.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;

/**
 * Every failure becomes a body of coded errors; what broke is logged under the number that the
 * caller is told, and nothing of it is shown.
 */
@Provider
public class FaultAnswers implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(FaultAnswers.class.getName());

  @Override
  public Response toResponse(Throwable fault) {
    Refused refused = refusedIn(fault);
    if (refused != null) {
      int status = Statuses.of(refused);
      Response.ResponseBuilder answer = answer(status, body(refused.refusals()));
      if (status == 401) {
        answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"quanze\"");
      }
      return (status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, "5") : answer).build();
    }
    if (fault instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      int status = web.getResponse().getStatus();
      Response.ResponseBuilder answer =
          answer(status, body(List.of(DoorRule.REQUEST_FITS.at("", String.valueOf(status)))));
      String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
      return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }
    String requestId = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Request " + requestId + " failed", fault);
    return answer(500, body(List.of(DoorRule.FAULT.at("", requestId))).put("requestId", requestId))
        .build();
  }

  private static Response.ResponseBuilder answer(int status, ObjectNode body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(body.toString());
  }

  /** The refusal that a fault carries, whoever wrapped it on its way. */
  static @Nullable Refused refusedIn(Throwable fault) {
    int depth = 0;
    for (Throwable at = fault; at != null && depth < 10; at = at.getCause()) {
      if (at instanceof Refused refused) {
        return refused;
      }
      depth++;
    }
    return null;
  }

  static ObjectNode body(List<Refusal> refusals) {
    ObjectNode body = Json.object();
    ArrayNode errors = body.putArray("errors");
    for (Refusal refusal : refusals) {
      errors
          .addObject()
          .put("code", refusal.code())
          .put("field", refusal.path())
          .put("zh", refusal.zh())
          .put("en", refusal.en());
    }
    return body;
  }
}
