package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quanze.citation.Citation;
import org.quanze.citation.CitationReader;
import org.quanze.web.graphql.TypeFetchers;

/** What legal bases cite: read from their texts, which stay as they are. */
@ApplicationScoped
public class LegalBasisFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "LegalBasis";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("citations", LegalBasisFetchers::citations);
  }

  private static List<Citation> citations(DataFetchingEnvironment environment) {
    Map<String, Object> row = Objects.requireNonNull(environment.getSource());
    return row.get("instrument") instanceof String instrument
        ? CitationReader.read(
            instrument, row.get("article") instanceof String article ? article : null)
        : List.of();
  }
}
