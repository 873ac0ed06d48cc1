package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.ratio.DefineRatio;
import org.quanze.ratio.RatioDefinition;
import org.quanze.ratio.RatioDefinition.Term;
import org.quanze.ratio.RatioDefinition.Terms;
import org.quanze.ratio.RatioRule;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The act by which ratios are registered. */
@ApplicationScoped
@NullUnmarked
public class RatioMutations implements TypeFetchers {

  @Inject private DefineRatio defineRatio;
  @Inject private RequestActor actors;

  /** The ratio is registered. */
  public record RatioDefined(RatioDefinition ratio) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("ratioDefine", this::define);
  }

  private Object define(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> define(actors.of(environment), input));
  }

  private RatioDefined define(Actor actor, Map<String, Object> input) {
    RatioDefinition ratio =
        new RatioDefinition(
            text(input, "code"),
            text(input, "zh"),
            text(input, "en"),
            text(input, "source"),
            target((String) input.get("target")),
            new Terms(
                terms(input, "numerator"), terms(input, "denominator"), terms(input, "exempt")));
    defineRatio.define(actor, new DefineRatio.Command(ratio, text(input, "idempotencyKey")));
    return new RatioDefined(ratio);
  }

  private static BigDecimal target(String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[01](\\.[0-9]{1,6})?")) {
      throw RatioRule.TARGET.refuse("target");
    }
    return new BigDecimal(text);
  }

  @SuppressWarnings("unchecked")
  private static List<Term> terms(Map<String, Object> input, String key) {
    List<Map<String, Object>> given = (List<Map<String, Object>>) input.get(key);
    return given == null
        ? List.of()
        : given.stream()
            .map(t -> new Term(text(t, "listType"), (String) t.get("category")))
            .toList();
  }

  private static String text(Map<String, Object> input, String key) {
    return (String) Objects.requireNonNull(input.get(key));
  }
}
