package org.quanze.web.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.statistics.OwedReports.Owed;
import org.quanze.statistics.StatisticsReport;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Edge;
import org.quanze.web.graphql.paging.PageInfo;

/** A page of overdue reports, with all of them counted by units. */
public record StatisticsOverduePage(Connection<StatisticsReport> page, List<UnitCount> units) {

  /** How many reports of a unit are overdue. */
  public record UnitCount(int publisher, int department, int reports) {
    private UnitCount plus(UnitCount other) {
      return new UnitCount(publisher, department, reports + other.reports);
    }
  }

  static StatisticsOverduePage of(Connection<StatisticsReport> page, List<Owed> all) {
    Map<Integer, UnitCount> units = new LinkedHashMap<>();
    for (Owed owed : all) {
      int unit = owed.report().department();
      units.merge(unit, new UnitCount(owed.publisher(), unit, 1), UnitCount::plus);
    }
    return new StatisticsOverduePage(page, List.copyOf(units.values()));
  }

  public List<Edge<StatisticsReport>> edges() {
    return page.edges();
  }

  public List<StatisticsReport> nodes() {
    return page.nodes();
  }

  public PageInfo pageInfo() {
    return page.pageInfo();
  }

  public @Nullable Integer totalCount() {
    return page.totalCount();
  }
}
