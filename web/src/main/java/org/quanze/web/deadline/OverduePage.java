package org.quanze.web.deadline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.deadline.Overdue;
import org.quanze.deadline.OverdueReport.Found;
import org.quanze.deadline.Term;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Edge;
import org.quanze.web.graphql.paging.PageInfo;

/**
 * A page of what is overdue, with all of it counted by units.
 *
 * @param unknown how many may be overdue, where nobody can count
 */
public record OverduePage(Connection<Overdue> page, List<UnitCount> units, int unknown) {

  /** How much of a unit is overdue; of the whole government where there is no unit. */
  public record UnitCount(
      int publisher,
      @Nullable Integer department,
      int publications,
      int applications,
      int opinions,
      int handovers) {}

  /** The page with its counts. */
  static OverduePage of(Connection<Overdue> page, Found found) {
    Map<List<@Nullable Integer>, List<Overdue>> byUnit = new LinkedHashMap<>();
    for (Overdue o : found.all()) {
      List<@Nullable Integer> unit = new ArrayList<>();
      unit.add(o.publisher());
      unit.add(o.department());
      byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(o);
    }
    return new OverduePage(
        page, byUnit.values().stream().map(OverduePage::count).toList(), found.unknown());
  }

  private static UnitCount count(List<Overdue> of) {
    return new UnitCount(
        of.get(0).publisher(),
        of.get(0).department(),
        count(of, Term.PUBLICATION),
        count(of, Term.APPLICATION),
        count(of, Term.OPINION),
        count(of, Term.HANDOVER));
  }

  private static int count(List<Overdue> of, Term term) {
    return (int) of.stream().filter(o -> o.deadline().term() == term).count();
  }

  public List<Edge<Overdue>> edges() {
    return page.edges();
  }

  public List<Overdue> nodes() {
    return page.nodes();
  }

  public PageInfo pageInfo() {
    return page.pageInfo();
  }

  public @Nullable Integer totalCount() {
    return page.totalCount();
  }
}
