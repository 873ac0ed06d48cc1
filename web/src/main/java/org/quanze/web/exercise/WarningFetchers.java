package org.quanze.web.exercise;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.instrument.NotInForce;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.instrument.InstrumentView;

/** Fetchers of what an answer warns of. */
@ApplicationScoped
public class WarningFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "BasisWarning";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "instrument", e -> new InstrumentView(source(e).instrument(), source(e).state().on()),
        "status", e -> source(e).state().status(),
        "since", e -> source(e).state().since(),
        "document", e -> source(e).state().document(),
        "zh", e -> source(e).at("").zh(),
        "en", e -> source(e).at("").en());
  }

  private static NotInForce source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
