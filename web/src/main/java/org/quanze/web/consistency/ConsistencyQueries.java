package org.quanze.web.consistency;

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
import org.quanze.consistency.ConsistencyFinding;
import org.quanze.consistency.ConsistencyFindings;
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

/** The question for what does not fit. */
@ApplicationScoped
@NullUnmarked
public class ConsistencyQueries implements TypeFetchers {

  @Inject private ConsistencyFindings findings;
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
    return Map.of("consistencyFindings", this::findings);
  }

  private Connection<ConsistencyFinding> findings(DataFetchingEnvironment environment) {
    String branch = Arguments.required(environment, "branch");
    Division division =
        divisions
            .find(branch)
            .orElseThrow(() -> OrganisationRule.DIVISION_EXISTS.refuse("branch", branch));
    PageRequest page = PageRequest.of(environment, cursors.of("consistencyFindings " + branch));
    LocalDate today = RequestContext.of(environment).today();
    List<String> branches = changeSets.branches(actors.of(environment));
    List<String> after = page.position();
    List<ConsistencyFinding> rows =
        findings.list(
            branches,
            division.path(),
            after == null ? null : mark(after),
            page.rowsToRead(),
            today);
    return Connection.of(
        page,
        rows,
        ConsistencyQueries::place,
        () -> findings.count(branches, division.path(), today));
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
