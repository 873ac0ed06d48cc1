package org.quanze.web.comment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSets;
import org.quanze.comment.AddComment;
import org.quanze.comment.AnswerComment;
import org.quanze.comment.Comments;
import org.quanze.comment.ReopenComment;
import org.quanze.comment.ResolveComment;
import org.quanze.database.Snapshot;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The acts of comments: each calls one use case and answers with the comment. */
@ApplicationScoped
@NullUnmarked
public class CommentMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private AddComment addComment;
  @Inject private AnswerComment answerComment;
  @Inject private ResolveComment resolveComment;
  @Inject private ReopenComment reopenComment;
  @Inject private Comments comments;
  @Inject private ChangeSets changeSets;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** The comment was saved. */
  public record CommentSaved(@Nullable CommentView comment) {}

  /** Carries out an act; answers the number of the comment. */
  @FunctionalInterface
  private interface Act {
    int carryOut(Actor actor, Map<String, Object> input);
  }

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "commentAdd", e -> done(e, this::add),
        "commentAnswer", e -> done(e, this::answer),
        "commentResolve", e -> done(e, this::resolve),
        "commentReopen", e -> done(e, this::reopen));
  }

  private Object done(DataFetchingEnvironment environment, Act act) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> saved(actor, changeSet(input), act.carryOut(actor, input)));
  }

  private CommentSaved saved(Actor actor, UUID changeSet, int number) throws Exception {
    return new CommentSaved(
        snapshot.read(
            READ_BACK,
            () ->
                changeSets
                    .find(actor, changeSet)
                    .flatMap(
                        set -> comments.find(changeSet, number).map(c -> CommentView.of(set, c)))
                    .orElse(null)));
  }

  private int add(Actor actor, Map<String, Object> input) {
    return addComment.add(
        actor,
        new AddComment.Command(
            changeSet(input),
            department(input),
            whole(input, "version"),
            (Integer) input.get("line"),
            (String) input.get("field"),
            text(input, "text"),
            key(input)));
  }

  private int answer(Actor actor, Map<String, Object> input) {
    return answerComment.answer(
        actor,
        new AnswerComment.Command(
            changeSet(input),
            department(input),
            whole(input, "comment"),
            text(input, "text"),
            key(input)));
  }

  private int resolve(Actor actor, Map<String, Object> input) {
    return resolveComment.resolve(
        actor,
        new ResolveComment.Command(
            changeSet(input),
            department(input),
            whole(input, "comment"),
            whole(input, "expectedVersion"),
            (String) input.get("text"),
            key(input)));
  }

  private int reopen(Actor actor, Map<String, Object> input) {
    return reopenComment.reopen(
        actor,
        new ReopenComment.Command(
            changeSet(input),
            department(input),
            whole(input, "comment"),
            whole(input, "expectedVersion"),
            text(input, "text"),
            key(input)));
  }

  private static UUID changeSet(Map<String, Object> input) {
    return Keys.uuid("ChangeSet", text(input, "changeSet"));
  }

  private static @Nullable UUID department(Map<String, Object> input) {
    String department = (String) input.get("department");
    return department == null ? null : Keys.uuid("Department", department);
  }

  private static int whole(Map<String, Object> input, String name) {
    return (Integer) Objects.requireNonNull(input.get(name));
  }

  private static String text(Map<String, Object> input, String name) {
    return Objects.requireNonNull((String) input.get(name));
  }

  private static String key(Map<String, Object> input) {
    return text(input, "idempotencyKey");
  }
}
