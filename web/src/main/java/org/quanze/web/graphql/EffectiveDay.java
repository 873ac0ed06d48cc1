package org.quanze.web.graphql;

import java.time.LocalDate;

/** The day that a question without {@code asOf} speaks of. */
@FunctionalInterface
public interface EffectiveDay {
  /** Today, by the calendar of the registry. */
  LocalDate today();
}
