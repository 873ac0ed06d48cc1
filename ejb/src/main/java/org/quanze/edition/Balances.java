package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.LedgerLines;
import org.quanze.list.PublishedList;
import org.quanze.validity.ValidityRule;

/** The balance sheets of editions as they are read. */
@ApplicationScoped
@NullUnmarked
public class Balances {

  @Inject private Editions editions;
  @Inject private LedgerLines ledgerLines;

  /**
   * The balance between two editions of a list; from nothing where the first number is 0.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public Balance of(PublishedList list, int from, int to, boolean publicOnly) {
    Edition after = get(list, to);
    Edition before = from == 0 ? null : get(list, from);
    List<Total> opening = before == null ? List.of() : editions.totals(list.id(), before.number());
    return Balance.of(
        opening,
        ledgerLines.movements(
            list.id(),
            before == null ? 0 : before.entry(),
            before == null ? null : before.effectiveOn(),
            after.entry(),
            after.effectiveOn()),
        editions.totals(list.id(), after.number()),
        publicOnly);
  }

  private Edition get(PublishedList list, int number) {
    return editions
        .find(list.id(), number)
        .orElseThrow(() -> ValidityRule.EDITION_EXISTS.refuse("edition", number));
  }
}
