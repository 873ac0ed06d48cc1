package org.quanze.web.declaration;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.declaration.Declaration;
import org.quanze.declaration.Declaration.Document;
import org.quanze.declaration.Declaration.Part;
import org.quanze.declaration.DeclareTotals;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The deed that records what a document announces. */
@ApplicationScoped
@NullUnmarked
@SuppressWarnings("unchecked") // the SDL gives the types of what stands in the maps
public class DeclarationMutations implements TypeFetchers {

  @Inject private DeclareTotals declareTotals;
  @Inject private RequestActor actors;

  /** The figures were recorded. */
  public record TotalsDeclared(int position, @Nullable Integer sumOfParts, @Nullable Integer gap) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("totalsDeclare", this::declare);
  }

  private Object declare(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> declare(actors.of(environment), input));
  }

  private TotalsDeclared declare(Actor actor, Map<String, Object> input) {
    Map<String, Object> list = (Map<String, Object>) Objects.requireNonNull(input.get("list"));
    List<Map<String, Object>> parts =
        (List<Map<String, Object>>) Objects.requireNonNull(input.get("parts"));
    Declaration declaration =
        new Declaration(
            text(list, "listType"),
            (Integer) input.get("edition"),
            document((Map<String, Object>) Objects.requireNonNull(input.get("document"))),
            Arguments.whole(input, "total"),
            parts.stream().map(DeclarationMutations::part).toList());
    int position =
        declareTotals.declare(
            actor,
            new DeclareTotals.Command(
                text(list, "publisher"),
                Arguments.whole(input, "expectedVersion"),
                declaration,
                text(input, "idempotencyKey")));
    return new TotalsDeclared(position, declaration.sumOfParts(), declaration.gap());
  }

  private static Document document(Map<String, Object> input) {
    return new Document(
        (String) input.get("number"),
        text(input, "title"),
        text(input, "issuer"),
        (LocalDate) input.get("signedOn"));
  }

  private static Part part(Map<String, Object> input) {
    String department = (String) input.get("department");
    return new Part(
        text(input, "label"),
        (String) input.get("category"),
        department == null ? null : Keys.uuid("Department", department),
        Arguments.whole(input, "count"));
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }
}
