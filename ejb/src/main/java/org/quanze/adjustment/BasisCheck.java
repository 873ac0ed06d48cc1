package org.quanze.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.quanze.item.Content;
import org.quanze.rule.Refusals;

/**
 * The rule that the lines of one decision keep as to the instruments that contents cite: what is
 * registered is in force on the day of the line. An imported history cites what was in force then,
 * as it was written down, and is not held to it.
 */
final class BasisCheck {

  private static final String BASES = "legalBases";

  private final Standing standing;
  private final Refusals refusals;

  BasisCheck(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
  }

  /** An item that enters a list cites what is in force. */
  void entering(Line line, Content content) {
    inForce(line, content.citations());
  }

  /** So does one that changes, if its bases do. */
  void changing(Line line, Content old, Content content) {
    if (!Objects.equals(old.elements().get(BASES), content.elements().get(BASES))) {
      inForce(line, content.citations());
    }
  }

  /** What passes from holder to holder keeps its bases; those that are added are in force. */
  void keeping(Line line, Content old, Content content) {
    List<String> added = new ArrayList<>(content.citations());
    added.removeAll(old.citations());
    inForce(line, added);
  }

  private void inForce(Line line, List<String> citations) {
    if (!standing.history()) {
      String path = line.path() + ".content.elements." + BASES;
      standing
          .instruments()
          .notInForce(citations, line.day())
          .forEach(cited -> refusals.add(cited.at(path)));
    }
  }
}
