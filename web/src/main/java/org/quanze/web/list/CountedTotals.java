package org.quanze.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.Try;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Moments;
import org.quanze.list.ListTotals;
import org.quanze.list.ListTotals.CategoryTotal;
import org.quanze.list.Lists;
import org.quanze.list.Pages;
import org.quanze.list.Pages.Wanted;
import org.quanze.list.PublishedList;
import org.quanze.rule.Refused;
import org.quanze.validity.AsOf;
import org.quanze.web.graphql.RequestContext;

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
        : pages.countByCategory(wanted(all, asOf, today));
  }

  /**
   * Of each list apart; few statements for any number of lists at one point. A refusal stays with
   * the lists and the point that it is of.
   */
  Map<ListAsOf, Try<List<CategoryTotal>>> each(Collection<ListAsOf> asked, RequestContext request) {
    Map<ListAsOf, Try<List<CategoryTotal>>> found = new HashMap<>();
    for (List<ListAsOf> together :
        asked.stream().collect(Collectors.groupingBy(CountedTotals::countedWith)).values()) {
      request.goesOn();
      found.putAll(counted(together, request.today()));
    }
    return found;
  }

  /** Lists at one point are counted together; an edition is one list's own. */
  private static Object countedWith(ListAsOf asked) {
    return asked.asOf().edition() == null ? asked.asOf() : asked;
  }

  private Map<ListAsOf, Try<List<CategoryTotal>>> counted(
      List<ListAsOf> together, LocalDate today) {
    List<Integer> ids = together.stream().map(ListAsOf::list).toList();
    AsOf asOf = together.get(0).asOf();
    try {
      Map<Integer, List<CategoryTotal>> counts = each(ids, asOf, today);
      return together.stream()
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  of -> Try.succeeded(counts.getOrDefault(of.list(), List.of()))));
    } catch (Refused refused) {
      return together.stream()
          .collect(Collectors.toMap(Function.identity(), of -> Try.failed(refused)));
    }
  }

  private Map<Integer, List<CategoryTotal>> each(List<Integer> ids, AsOf asOf, LocalDate today) {
    return isToday(asOf, today)
        ? totals.publicOfEach(ids, today)
        : pages.countByCategoryEach(wanted(lists.list(ids), asOf, today));
  }

  /** What is known now of today and later needs no position in any ledger. */
  Wanted wanted(List<PublishedList> all, AsOf asOf, LocalDate today) {
    return isNow(asOf) && asOf.effectiveOn() != null && !asOf.effectiveOn().isBefore(today)
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
