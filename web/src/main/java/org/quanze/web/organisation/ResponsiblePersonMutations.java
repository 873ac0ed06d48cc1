package org.quanze.web.organisation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.database.Snapshot;
import org.quanze.organisation.EndResponsiblePerson;
import org.quanze.organisation.NameResponsiblePerson;
import org.quanze.organisation.ResponsiblePerson;
import org.quanze.organisation.ResponsiblePersons;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The acts that say who answers in units. */
@ApplicationScoped
@NullUnmarked
public class ResponsiblePersonMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private NameResponsiblePerson nameResponsiblePerson;
  @Inject private EndResponsiblePerson endResponsiblePerson;
  @Inject private ResponsiblePersons persons;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** It was written. */
  public record ResponsiblePersonSaved(ResponsiblePerson person) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("responsiblePersonName", this::name, "responsiblePersonEnd", this::end);
  }

  private Object name(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () ->
            saved(
                nameResponsiblePerson.name(
                    actor,
                    new NameResponsiblePerson.Command(
                        Keys.uuid("Department", text(input, "department")),
                        ResponsiblePerson.Duty.valueOf(text(input, "duty")),
                        text(input, "name"),
                        (String) input.get("post"),
                        Objects.requireNonNull((LocalDate) input.get("from")),
                        (LocalDate) input.get("to"),
                        text(input, "idempotencyKey")))));
  }

  private Object end(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () ->
            saved(
                endResponsiblePerson.end(
                    actor,
                    new EndResponsiblePerson.Command(
                        Keys.uuid("ResponsiblePerson", text(input, "person")),
                        Arguments.whole(input, "expectedVersion"),
                        Objects.requireNonNull((LocalDate) input.get("to")),
                        text(input, "idempotencyKey")))));
  }

  private ResponsiblePersonSaved saved(UUID id) throws Exception {
    return new ResponsiblePersonSaved(
        snapshot.read(READ_BACK, () -> persons.list(List.of(id)).get(0)));
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }
}
