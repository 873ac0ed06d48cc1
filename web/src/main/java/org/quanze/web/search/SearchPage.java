package org.quanze.web.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.search.SearchAnswer.Facets;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Edge;
import org.quanze.web.graphql.paging.PageInfo;
import org.quanze.web.item.Views;

/** A page of what was found, as the SDL shows it. */
public record SearchPage(Connection<Views> page, Facets facets, ReadAt readAt) {

  /** The day and the revision that the answer rests on. */
  public record ReadAt(LocalDate effectiveOn, long revision) {}

  public List<Edge<Views>> edges() {
    return page.edges();
  }

  public List<Views> nodes() {
    return page.nodes();
  }

  public PageInfo pageInfo() {
    return page.pageInfo();
  }

  public @Nullable Integer totalCount() {
    return page.totalCount();
  }
}
