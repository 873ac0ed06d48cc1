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
import org.quanze.catalogue.CatalogueTask;
import org.quanze.catalogue.CatalogueTasks;
import org.quanze.web.access.DraftBranches;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;

/** The question for what the catalogue gives units to do. */
@ApplicationScoped
@NullUnmarked
public class CatalogueQueries implements TypeFetchers {

  @Inject private CatalogueTasks tasks;
  @Inject private DraftBranches branches;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("catalogueTasks", this::tasks);
  }

  private Connection<CatalogueTask> tasks(DataFetchingEnvironment environment) {
    DraftBranches.Question asked = branches.of(environment);
    List<String> after = asked.page().position();
    List<CatalogueTask> rows =
        tasks.list(
            asked.readable(),
            asked.path(),
            after == null
                ? null
                : new CatalogueTask.Mark(
                    LocalDate.parse(after.get(0)), UUID.fromString(after.get(1))),
            asked.page().rowsToRead(),
            asked.today());
    return Connection.of(
        asked.page(),
        rows,
        task -> List.of(task.since().toString(), task.item().item().toString()),
        () -> tasks.count(asked.readable(), asked.path(), asked.today()));
  }
}
