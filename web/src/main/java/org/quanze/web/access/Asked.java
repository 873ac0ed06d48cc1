package org.quanze.web.access;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;
import org.quanze.web.graphql.Arguments;

/** Reads and echoes the point on both time axes that a question asks for. */
public final class Asked {

  private Asked() {}

  /** The point that was read, as the SDL shows it. */
  public record ReadAt(LocalDate effectiveOn, @Nullable Integer position) {
    /** The echo of a moment. */
    public static ReadAt of(Moment moment) {
      return new ReadAt(moment.day(), moment.position());
    }
  }

  /** The argument {@code asOf}; today and now without it. */
  public static AsOf asOf(DataFetchingEnvironment environment) {
    Map<String, Object> given = Arguments.optional(environment, "asOf");
    return given == null ? AsOf.NOW : read(given);
  }

  /** An {@code AsOf} input. */
  public static AsOf read(Map<String, Object> given) {
    return new AsOf(
        (LocalDate) given.get("effectiveOn"),
        (Instant) given.get("knownAt"),
        (Integer) given.get("edition"));
  }
}
