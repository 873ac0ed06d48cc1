package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.ledger.Ledger;
import org.quanze.list.PublishedList;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;
import org.quanze.validity.Today;
import org.quanze.validity.ValidityRule;

/** Finds the points on both time axes that a read asks for. */
@ApplicationScoped
@NullUnmarked
public class Moments {

  @Inject private Editions editions;
  @Inject private Ledger ledger;
  @Inject private Today today;

  /** The point for one list. */
  public Moment of(PublishedList list, AsOf asOf) {
    return of(List.of(list), asOf).get(list.id());
  }

  /** The points for lists, by id of the list; few statements for any number of them. */
  public Map<Integer, Moment> of(List<PublishedList> lists, AsOf asOf) {
    Integer number = asOf.edition();
    if (number != null) {
      return edition(lists, asOf, number);
    }
    LocalDate day = asOf.effectiveOn() == null ? today.date() : asOf.effectiveOn();
    List<Integer> publishers = lists.stream().map(PublishedList::publisher).distinct().toList();
    boolean head = asOf.knownAt() == null;
    Map<Integer, Integer> positions =
        head ? ledger.heads(publishers) : ledger.positionsAt(publishers, asOf.knownAt());
    Map<Integer, Moment> moments = new HashMap<>();
    for (PublishedList list : lists) {
      int position = positions.getOrDefault(list.publisher(), 0);
      moments.put(list.id(), new Moment(position, day, head && !day.isBefore(today.date())));
    }
    return moments;
  }

  private Map<Integer, Moment> edition(List<PublishedList> lists, AsOf asOf, int number) {
    if (lists.size() != 1) {
      throw ValidityRule.EDITION_OF_ONE_LIST.refuse("asOf.edition");
    }
    int list = lists.get(0).id();
    Edition edition =
        editions
            .find(list, number)
            .orElseThrow(() -> ValidityRule.EDITION_EXISTS.refuse("asOf.edition", number));
    LocalDate day = asOf.effectiveOn() == null ? edition.effectiveOn() : asOf.effectiveOn();
    return Map.of(list, new Moment(edition.entry(), day, false));
  }
}
