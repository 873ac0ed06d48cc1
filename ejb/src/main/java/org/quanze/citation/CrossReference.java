package org.quanze.citation;

import java.util.List;

/**
 * What a law's text says of another place (条文互引).
 *
 * @param where the place that says it
 * @param words how it says it, such as 本法第十二条第二项
 * @param cited what it means
 * @param outcome whether that is there
 */
public record CrossReference(
    Provision where, String words, List<CitedProvision> cited, Outcome outcome) {

  /** What became of a reference. */
  public enum Outcome {
    /** It is there. */
    FOUND,
    /** There is no such place. */
    MISSING,
    /** It is of another law, whose text is not looked at. */
    ELSEWHERE
  }

  public CrossReference {
    cited = List.copyOf(cited);
  }
}
