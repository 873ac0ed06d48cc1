package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.ratio.RatioDefinition;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of ratios as they are registered. */
@ApplicationScoped
@NullUnmarked
public class RatioDefinitionFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "RatioDefinition";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "target", e -> target(source(e).target()),
        "numerator", e -> source(e).terms().numerator(),
        "denominator", e -> source(e).terms().denominator(),
        "exempt", e -> source(e).terms().exempt());
  }

  private static String target(BigDecimal target) {
    return target == null ? null : target.toPlainString();
  }

  private static RatioDefinition source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
