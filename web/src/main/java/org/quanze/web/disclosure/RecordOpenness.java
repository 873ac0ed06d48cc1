package org.quanze.web.disclosure;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.register.PublicationRecord;
import org.quanze.web.graphql.TypeFetchers;

/** The openness that rows of the publication register have had. */
@ApplicationScoped
public class RecordOpenness implements TypeFetchers {

  @Override
  public String type() {
    return "PublicationRecord";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "opennessHistory",
        e -> {
          PublicationRecord row = Objects.requireNonNull(e.getSource());
          return OpennessLoaders.ofDecision(e, row.decision());
        });
  }
}
