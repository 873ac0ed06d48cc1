package org.quanze.web.review;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSets;
import org.quanze.database.Snapshot;
import org.quanze.digest.Bytes;
import org.quanze.edition.Decisions.Placed;
import org.quanze.review.PassReview;
import org.quanze.review.ReturnReview;
import org.quanze.review.ReviewStep;
import org.quanze.review.SubmitChangeSet;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.adjustment.ChangeSetSaved;
import org.quanze.web.edition.PublicDecisions;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The acts of reviews: each calls one use case and answers with what came of it. */
@ApplicationScoped
@NullUnmarked
public class ReviewMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private SubmitChangeSet submitChangeSet;
  @Inject private PassReview passReview;
  @Inject private ReturnReview returnReview;
  @Inject private ChangeSets changeSets;
  @Inject private PublicDecisions publicDecisions;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** The decision was published. */
  public record DecisionPublished(int position, @Nullable Placed decision) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "changeSetSubmit", this::submit,
        "reviewPass", this::pass,
        "reviewReturn", this::giveBack);
  }

  private Object submit(DataFetchingEnvironment environment) throws Exception {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () ->
            saved(
                actor,
                submitChangeSet
                    .submit(
                        actor,
                        new SubmitChangeSet.Command(changeSet(input), version(input), key(input)))
                    .changeSet()));
  }

  private Object pass(DataFetchingEnvironment environment) throws Exception {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> passed(actor, input));
  }

  private Object passed(Actor actor, Map<String, Object> input) throws Exception {
    Integer position =
        passReview.pass(
            actor,
            new PassReview.Command(
                changeSet(input),
                version(input),
                step(input),
                department(input),
                hash(text(input, "contentHash")),
                (String) input.get("comment"),
                key(input)));
    return position == null
        ? saved(actor, changeSet(input))
        : new DecisionPublished(position, published(changeSet(input)));
  }

  private Object giveBack(DataFetchingEnvironment environment) throws Exception {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () ->
            saved(
                actor,
                returnReview
                    .giveBack(
                        actor,
                        new ReturnReview.Command(
                            changeSet(input),
                            version(input),
                            step(input),
                            department(input),
                            text(input, "comment"),
                            key(input)))
                    .changeSet()));
  }

  private ChangeSetSaved saved(Actor actor, UUID changeSet) throws Exception {
    return new ChangeSetSaved(
        snapshot.read(READ_BACK, () -> changeSets.find(actor, changeSet).orElse(null)));
  }

  private @Nullable Placed published(UUID changeSet) throws Exception {
    return snapshot.read(READ_BACK, () -> publicDecisions.find(changeSet).orElse(null));
  }

  /** What is no hash at all is none that was shown, which the gate's other side says. */
  private static Bytes hash(String hex) {
    try {
      return Bytes.of(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      return Bytes.of(new byte[0]);
    }
  }

  private static UUID changeSet(Map<String, Object> input) {
    return Keys.uuid("ChangeSet", text(input, "changeSet"));
  }

  private static @Nullable UUID department(Map<String, Object> input) {
    String department = (String) input.get("department");
    return department == null ? null : Keys.uuid("Department", department);
  }

  private static ReviewStep step(Map<String, Object> input) {
    return ReviewStep.valueOf(text(input, "step"));
  }

  private static int version(Map<String, Object> input) {
    return (Integer) Objects.requireNonNull(input.get("expectedVersion"));
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }

  private static String key(Map<String, Object> input) {
    return text(input, "idempotencyKey");
  }
}
