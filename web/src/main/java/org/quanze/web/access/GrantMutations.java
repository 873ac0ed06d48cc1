package org.quanze.web.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.EndGrant;
import org.quanze.access.GrantRole;
import org.quanze.access.Grants;
import org.quanze.access.Role;
import org.quanze.database.Snapshot;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The deeds of a security administrator. */
@ApplicationScoped
@NullUnmarked
public class GrantMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private GrantRole grantRole;
  @Inject private EndGrant endGrant;
  @Inject private Grants grants;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** A grant was given or ended. */
  public record GrantSaved(AccountGrant grant) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("grantGive", this::give, "grantEnd", this::end);
  }

  private Object give(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> given(actors.of(environment), input));
  }

  private GrantSaved given(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        grantRole.grant(
            actor,
            new GrantRole.Command(
                text(input, "username"),
                Role.valueOf(text(input, "role")),
                text(input, "branch"),
                (LocalDate) input.get("validFrom"),
                (LocalDate) input.get("validTo"),
                text(input, "idempotencyKey"))));
  }

  private Object end(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> ended(actors.of(environment), input));
  }

  private GrantSaved ended(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        endGrant.end(
            actor,
            new EndGrant.Command(
                Keys.uuid("AccountGrant", text(input, "grant")),
                Arguments.whole(input, "expectedVersion"),
                (LocalDate) input.get("on"),
                text(input, "reason"),
                text(input, "idempotencyKey"))));
  }

  private GrantSaved saved(UUID id) throws Exception {
    return new GrantSaved(
        AccountGrant.of(snapshot.read(READ_BACK, () -> grants.find(id).orElseThrow())));
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }
}
