package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.ledger.Ledger;
import org.quanze.list.PublishedList;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;
import org.quanze.validity.Today;
import org.quanze.validity.ValidityRule;

/** Finds the point on both time axes that a read asks for. */
@ApplicationScoped
@NullUnmarked
public class Moments {

  @Inject private Editions editions;
  @Inject private Ledger ledger;
  @Inject private Today today;

  /** The point for one list. */
  public Moment of(PublishedList list, AsOf asOf) {
    LocalDate stated = asOf.effectiveOn();
    Integer number = asOf.edition();
    if (number != null) {
      Edition edition =
          editions
              .find(list.id(), number)
              .orElseThrow(() -> ValidityRule.EDITION_EXISTS.refuse("asOf.edition", number));
      return new Moment(edition.entry(), stated == null ? edition.effectiveOn() : stated, false);
    }
    LocalDate day = stated == null ? today.date() : stated;
    if (asOf.knownAt() != null) {
      return new Moment(ledger.positionAt(list.publisher(), asOf.knownAt()), day, false);
    }
    int head = ledger.findHead(list.publisher()).map(Ledger.Head::number).orElse(0);
    return new Moment(head, day, true);
  }
}
