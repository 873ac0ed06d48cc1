package org.quanze.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.quanze.validity.Today;

/** A clock that a test sets; it goes on by a second at each reading of the time. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestToday extends Today {

  private volatile Instant now = Instant.parse("2026-11-22T04:00:00Z");

  /** Sets noon of a day in China. */
  public void set(LocalDate day) {
    now = day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
  }

  @Override
  public LocalDate date() {
    return LocalDate.ofInstant(now, ZONE);
  }

  @Override
  public Instant instant() {
    now = now.plus(Duration.ofSeconds(1));
    return now;
  }
}
