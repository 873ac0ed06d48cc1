package org.quanze.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was agreed of an entrustment.
 *
 * @param until first day after its term
 * @param entrustment identity of the entrustment; the handover's own where it begins
 */
public record HandoverTerms(LocalDate until, UUID entrustment) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The terms of a handover that begins or ends an entrustment. */
  public static HandoverTerms of(Handover handover) {
    try {
      JsonNode terms = JSON.readTree(handover.terms());
      JsonNode of = terms.path("entrustment");
      return new HandoverTerms(
          LocalDate.parse(terms.path("until").asText()),
          of.isMissingNode() ? handover.id() : UUID.fromString(of.asText()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Stored terms are JSON", e);
    }
  }
}
