package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.deadline.Overdue;
import org.quanze.deadline.OverdueReport;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The question for what is overdue. */
@ApplicationScoped
@NullUnmarked
public class DeadlineQueries implements TypeFetchers {

  @Inject private OverdueReport report;
  @Inject private Divisions divisions;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("overdue", this::overdue);
  }

  private OverduePage overdue(DataFetchingEnvironment environment) {
    String branch = Arguments.required(environment, "branch");
    Division division = divisions.getBranch(branch);
    PageRequest page = PageRequest.of(environment, cursors.of("overdue " + branch));
    OverdueReport.Found found =
        report.of(actors.of(environment), division.path(), RequestContext.of(environment).today());
    List<String> after = page.position();
    List<Overdue> rows =
        found.all().stream()
            .filter(o -> after == null || o.place().compareTo(after.get(0)) > 0)
            .limit(page.rowsToRead())
            .toList();
    return OverduePage.of(
        Connection.of(page, rows, o -> List.of(o.place()), () -> found.all().size()), found);
  }
}
