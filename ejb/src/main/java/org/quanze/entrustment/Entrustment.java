package org.quanze.entrustment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entrustment as it is known now.
 *
 * @param id identity
 * @param item the power, which stays with the unit that holds it
 * @param list id of the list on which the receiver stands
 * @param department id of the unit that exercises the power
 * @param category category of the power
 * @param isPublic whether the power was public when it was entrusted
 * @param from first day
 * @param until first day after
 */
public record Entrustment(
    UUID id,
    UUID item,
    int list,
    int department,
    String category,
    boolean isPublic,
    LocalDate from,
    LocalDate until) {

  /** Whether it has days in common with a term. */
  public boolean overlaps(LocalDate start, LocalDate end) {
    return from.isBefore(end) && start.isBefore(until);
  }
}
