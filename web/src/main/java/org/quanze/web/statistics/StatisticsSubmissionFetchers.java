package org.quanze.web.statistics;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of submissions: their figures are those of then. */
@ApplicationScoped
public class StatisticsSubmissionFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "StatisticsSubmission";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "figures",
        e -> StatisticsLoaders.reported(e, source(e).key()).thenApply(FigureView::reported));
  }

  private static SubmissionView source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
