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
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.calendar.HolidayNotice;
import org.quanze.calendar.RecordHolidayNotice;
import org.quanze.calendar.RecordHolidayNotice.Days;
import org.quanze.calendar.RecordHolidayNotice.Notice;
import org.quanze.rule.Refusals;

/** The notices on holidays by which days are worked or not. */
@Path("")
@RequestScoped
@NullUnmarked
public class CalendarResource {

  @Inject private RecordHolidayNotice recordHolidayNotice;
  @Inject private CallerActor caller;

  /** What the days of a stretch are. */
  enum Kind {
    /** 放假. */
    FREE,
    /** 上班. */
    WORKED
  }

  /** Records a notice, in place of what it said before. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, InputStream body)
      throws IOException {
    byte[] sent = Json.sent(body);
    recordHolidayNotice.record(
        caller.get(),
        new RecordHolidayNotice.Command(() -> notice(Json.read(sent)), IdempotencyKey.of(key)));
    return Response.noContent().build();
  }

  static Notice notice(JsonNode body) {
    Refusals refusals = new Refusals();
    Members top = new Members(body, "", refusals);
    Notice notice =
        new Notice(
            new HolidayNotice(
                top.text("documentNumber"),
                top.text("title"),
                top.requiredDate("signedOn"),
                top.whole("year", 0),
                top.oneOf(Scope.class, "scope", Scope.YEAR) == Scope.YEAR),
            top.each("days", CalendarResource::days));
    refusals.refuseIfAny();
    return notice;
  }

  /** What a notice is about. */
  enum Scope {
    /** The whole year: its own notice. */
    YEAR,
    /** Some days of it. */
    DAYS
  }

  private static Days days(Members given) {
    LocalDate first = given.requiredDate("first");
    LocalDate last = given.date("last");
    return new Days(
        first,
        last == null ? first : last,
        given.oneOf(Kind.class, "kind", Kind.FREE) == Kind.WORKED,
        given.text("zh"),
        given.text("en"));
  }
}
