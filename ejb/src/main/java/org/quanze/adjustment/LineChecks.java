package org.quanze.adjustment;

import org.quanze.rule.Refusals;

/** The rules that the lines of one decision keep, by what they are about. */
record LineChecks(
    ItemCheck items,
    ContentRules contents,
    BasisCheck bases,
    ConferralCheck conferrals,
    ReformCheck reforms) {

  static LineChecks of(Standing standing, Refusals refusals) {
    ItemCheck items = new ItemCheck(standing, refusals);
    ContentRules contents = new ContentRules(standing, refusals, items);
    return new LineChecks(
        items,
        contents,
        new BasisCheck(standing, refusals),
        new ConferralCheck(standing, refusals, items, contents),
        new ReformCheck(standing, refusals, items));
  }
}
