package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.LedgerLines;
import org.quanze.adjustment.LedgerLines.Between;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.PublishedList;
import org.quanze.validity.Moment;
import org.quanze.validity.ValidityRule;

/** The balance sheets of editions as they are read. */
@ApplicationScoped
@NullUnmarked
public class Balances {

  @Inject private Editions editions;
  @Inject private LedgerLines ledgerLines;
  @Inject private Counts counts;

  /**
   * The balance between two editions of a list; from nothing where the first number is 0.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public Balance of(PublishedList list, int from, int to, boolean publicOnly) {
    Edition after = get(list, to);
    Edition before = from == 0 ? null : get(list, from);
    List<Total> opening = before == null ? List.of() : editions.totals(list.id(), before.number());
    Moment start = before == null ? new Moment(0, LocalDate.EPOCH, false) : before.moment();
    return Balance.of(
        opening,
        ledgerLines.movements(List.of(new Between(list.id(), start, after.moment()))),
        editions.totals(list.id(), after.number()),
        publicOnly);
  }

  /**
   * The balance of lists between two points each, of any kind.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public Balance of(List<Differences.Span> spans, boolean publicOnly) {
    return Balance.of(
        counts.of(spans.stream().map(s -> new ListAt(s.list(), s.from())).toList()),
        ledgerLines.movements(
            spans.stream().map(s -> new Between(s.list(), s.from(), s.to())).toList()),
        counts.of(spans.stream().map(s -> new ListAt(s.list(), s.to())).toList()),
        publicOnly);
  }

  private Edition get(PublishedList list, int number) {
    return editions
        .find(list.id(), number)
        .orElseThrow(() -> ValidityRule.EDITION_EXISTS.refuse("edition", number));
  }
}
