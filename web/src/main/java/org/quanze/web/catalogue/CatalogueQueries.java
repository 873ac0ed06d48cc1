package org.quanze.web.catalogue;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSets;
import org.quanze.catalogue.CatalogueTask;
import org.quanze.catalogue.CatalogueTasks;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.OrganisationRule;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The question for what the catalogue gives units to do. */
@ApplicationScoped
@NullUnmarked
public class CatalogueQueries implements TypeFetchers {

  @Inject private CatalogueTasks tasks;
  @Inject private ChangeSets changeSets;
  @Inject private Divisions divisions;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("catalogueTasks", this::tasks);
  }

  private Connection<CatalogueTask> tasks(DataFetchingEnvironment environment) {
    String branch = Arguments.required(environment, "branch");
    Division division =
        divisions
            .find(branch)
            .orElseThrow(() -> OrganisationRule.DIVISION_EXISTS.refuse("branch", branch));
    PageRequest page = PageRequest.of(environment, cursors.of("catalogueTasks " + branch));
    LocalDate today = RequestContext.of(environment).today();
    List<String> branches = changeSets.branches(actors.of(environment));
    List<String> after = page.position();
    CatalogueTask.Mark mark =
        after == null
            ? null
            : new CatalogueTask.Mark(LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
    List<CatalogueTask> rows =
        tasks.list(branches, division.path(), mark, page.rowsToRead(), today);
    return Connection.of(
        page,
        rows,
        task -> List.of(task.since().toString(), task.item().item().toString()),
        () -> tasks.count(branches, division.path(), today));
  }
}
