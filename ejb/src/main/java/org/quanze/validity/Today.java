package org.quanze.validity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only reader of the clock. Dates of law are dates in China. */
@ApplicationScoped
public class Today {

  /** The time zone of every date of law. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  public Today() {
    this(Clock.system(ZONE));
  }

  public Today(Clock clock) {
    this.clock = clock;
  }

  /** The date of today in China. */
  public LocalDate date() {
    return LocalDate.now(clock);
  }

  /** The date in China of an instant. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Now, to the microsecond, as the database keeps it. */
  public Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
