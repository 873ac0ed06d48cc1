package org.quanze.vertical;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.PublishedList;
import org.quanze.rule.Refusals;
import org.quanze.scheme.CodeSchemes;

/** Holds the lists of two governments against each other. */
@ApplicationScoped
@NullUnmarked
public class VerticalComparisons {

  // Of rows; some tens of MB at the most.
  private static final long KEPT_ROWS = 40_000;
  private static final int OVERHEAD = 10;

  @Inject private CataloguedItems items;
  @Inject private CodeSchemes schemes;

  // Points of both axes are fixed, and so is what stood at them.
  private final Cache<Key, VerticalComparison> compared =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_ROWS)
          .<Key, VerticalComparison>weigher((key, c) -> OVERHEAD + c.rows().size())
          .build();

  private record Key(ListAt upper, ListAt lower) {}

  /** Refuses lists that are not to be compared so. */
  public void check(PublishedList upper, PublishedList lower) {
    Refusals refusals = new Refusals();
    refusals.require(
        upper.listType().equals(lower.listType()),
        VerticalRule.SAME_TYPE,
        "lower",
        upper.listType(),
        lower.listType());
    refusals.require(upper.publisher() != lower.publisher(), VerticalRule.TWO_PUBLISHERS, "lower");
    refusals.refuseIfAny();
  }

  /** Compares two lists, each at its point; at most two statements, however long they are. */
  public VerticalComparison compare(ListAt upper, ListAt lower) {
    Key key = new Key(upper, lower);
    VerticalComparison known = compared.getIfPresent(key);
    if (known == null) {
      List<CataloguedItem> all = items.list(List.of(upper, lower), schemes.byCode());
      known =
          VerticalComparison.of(
              all.stream().filter(i -> i.list() == upper.list()).toList(),
              all.stream().filter(i -> i.list() == lower.list()).toList());
      compared.put(key, known);
    }
    return known;
  }
}
