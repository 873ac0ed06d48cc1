package org.quanze.web.disclosure;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.edition.Decisions.Placed;
import org.quanze.web.graphql.TypeFetchers;

/** The openness that decisions have had. */
@ApplicationScoped
public class DecisionOpenness implements TypeFetchers {

  @Override
  public String type() {
    return "Decision";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "opennessHistory",
        e -> {
          Placed decision = Objects.requireNonNull(e.getSource());
          return OpennessLoaders.ofDecision(e, decision.decision().id());
        });
  }
}
