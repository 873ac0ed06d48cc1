package org.quanze.web.consistency;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.consistency.ConsistencyFinding;
import org.quanze.consistency.ConsistencyFindings;
import org.quanze.web.access.DraftBranches;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;

/** The question for what does not fit. */
@ApplicationScoped
@NullUnmarked
public class ConsistencyQueries implements TypeFetchers {

  @Inject private ConsistencyFindings findings;
  @Inject private DraftBranches branches;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("consistencyFindings", this::findings);
  }

  private Connection<ConsistencyFinding> findings(DataFetchingEnvironment environment) {
    DraftBranches.Question asked = branches.of(environment);
    List<String> after = asked.page().position();
    List<ConsistencyFinding> rows =
        findings.list(
            asked.readable(),
            asked.path(),
            after == null ? null : mark(after),
            asked.page().rowsToRead(),
            asked.today());
    return Connection.of(
        asked.page(),
        rows,
        ConsistencyQueries::place,
        () -> findings.count(asked.readable(), asked.path(), asked.today()));
  }

  private static List<String> place(ConsistencyFinding finding) {
    UUID named = finding.named();
    return List.of(
        finding.kind().name(),
        finding.item().item().toString(),
        named == null ? "" : named.toString());
  }

  private static ConsistencyFinding.Mark mark(List<String> place) {
    return new ConsistencyFinding.Mark(
        ConsistencyFinding.Kind.valueOf(place.get(0)),
        UUID.fromString(place.get(1)),
        place.get(2).isEmpty() ? null : UUID.fromString(place.get(2)));
  }
}
