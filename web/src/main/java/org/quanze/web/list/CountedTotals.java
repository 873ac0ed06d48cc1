package org.quanze.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Moments;
import org.quanze.list.ListTotals;
import org.quanze.list.ListTotals.CategoryTotal;
import org.quanze.list.Lists;
import org.quanze.list.Pages;
import org.quanze.list.Pages.Wanted;
import org.quanze.list.PublishedList;
import org.quanze.validity.AsOf;

/** Public totals of lists: maintained for today, counted at any other point on the two axes. */
@ApplicationScoped
@NullUnmarked
public class CountedTotals {

  @Inject private ListTotals totals;
  @Inject private Lists lists;
  @Inject private Moments moments;
  @Inject private Pages pages;

  /** A list at a point that is asked for. */
  record ListAsOf(int list, AsOf asOf) {}

  /** Of all lists together. */
  List<CategoryTotal> together(List<PublishedList> all, AsOf asOf, LocalDate today) {
    return isToday(asOf, today)
        ? totals.publicByCategory(
            all.stream().map(PublishedList::id).toList(), ListTotals.WHOLE_LIST, today)
        : pages.countByCategory(wanted(all, asOf));
  }

  /** Of each list apart; few statements for any number of lists at one point. */
  Map<ListAsOf, List<CategoryTotal>> each(Collection<ListAsOf> asked, LocalDate today) {
    Map<ListAsOf, List<CategoryTotal>> found = new HashMap<>();
    asked.stream()
        .collect(Collectors.groupingBy(ListAsOf::asOf))
        .forEach(
            (asOf, of) -> {
              List<Integer> ids = of.stream().map(ListAsOf::list).toList();
              each(ids, asOf, today)
                  .forEach((list, counts) -> found.put(new ListAsOf(list, asOf), counts));
            });
    return found;
  }

  private Map<Integer, List<CategoryTotal>> each(List<Integer> ids, AsOf asOf, LocalDate today) {
    return isToday(asOf, today)
        ? totals.publicOfEach(ids, today)
        : pages.countByCategoryEach(wanted(lists.list(ids), asOf));
  }

  /** What is known now needs no position in any ledger. */
  private Wanted wanted(List<PublishedList> all, AsOf asOf) {
    return isNow(asOf) && asOf.effectiveOn() != null
        ? Wanted.on(all, asOf.effectiveOn())
        : Wanted.at(moments.of(all, asOf));
  }

  private static boolean isToday(AsOf asOf, LocalDate today) {
    return isNow(asOf) && (asOf.effectiveOn() == null || asOf.effectiveOn().equals(today));
  }

  private static boolean isNow(AsOf asOf) {
    return asOf.knownAt() == null && asOf.edition() == null;
  }
}
