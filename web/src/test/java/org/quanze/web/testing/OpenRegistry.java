package org.quanze.web.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.Ledger;
import org.quanze.search.IndexFollower;
import org.quanze.search.Search;
import org.quanze.testing.TestRegistry;
import org.quanze.web.access.Bridge;
import org.quanze.web.access.Bridge.KnownCaller;
import org.quanze.web.adjustment.DraftQueries;
import org.quanze.web.annotation.EditionAnnotations;
import org.quanze.web.audit.AuditQueries;
import org.quanze.web.calendar.CalendarQueries;
import org.quanze.web.catalogue.CatalogueQueries;
import org.quanze.web.comment.CommentMutations;
import org.quanze.web.consistency.ConsistencyQueries;
import org.quanze.web.deadline.DeadlineQueries;
import org.quanze.web.declaration.EditionDeclarations;
import org.quanze.web.disclosure.DisclosureMutations;
import org.quanze.web.edition.EditionQueries;
import org.quanze.web.exercise.ExerciseQueries;
import org.quanze.web.feed.ChangeQueries;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.Language;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.execute.Answered;
import org.quanze.web.graphql.execute.Asked;
import org.quanze.web.graphql.http.Door;
import org.quanze.web.instrument.InstrumentQueries;
import org.quanze.web.item.ItemQueries;
import org.quanze.web.list.ListQueries;
import org.quanze.web.organisation.OrganisationQueries;
import org.quanze.web.redaction.RedactionMutations;
import org.quanze.web.register.RegisterQueries;
import org.quanze.web.review.ReviewMutations;
import org.quanze.web.search.SearchQueries;
import org.quanze.web.statistics.StatisticsQueries;
import org.quanze.web.vertical.VerticalQueries;

/** A registry with its database, asked through the engine that the GraphQL door asks. */
public final class OpenRegistry implements AutoCloseable {

  private static final Class<?>[] ROOMS = {
    Door.class,
    Bridge.class,
    ItemQueries.class,
    ListQueries.class,
    EditionQueries.class,
    EditionAnnotations.class,
    EditionDeclarations.class,
    RedactionMutations.class,
    ReviewMutations.class,
    CommentMutations.class,
    DisclosureMutations.class,
    DeadlineQueries.class,
    CatalogueQueries.class,
    ConsistencyQueries.class,
    RegisterQueries.class,
    ChangeQueries.class,
    StatisticsQueries.class,
    OrganisationQueries.class,
    SearchQueries.class,
    ExerciseQueries.class,
    InstrumentQueries.class,
    VerticalQueries.class,
    CalendarQueries.class,
    DraftQueries.class,
    AuditQueries.class
  };

  private static final Duration INDEXING = Duration.ofSeconds(15);

  private final TestRegistry registry;

  /**
   * A registry.
   *
   * @param besides classes whose packages stand beside the rooms of the doors
   */
  public OpenRegistry(Class<?>... besides) {
    registry =
        new TestRegistry(
            Stream.concat(Arrays.stream(ROOMS), Arrays.stream(besides)).toArray(Class<?>[]::new));
  }

  /** Somebody who {@link Patient has time}. */
  public static Caller patient() {
    return new Patient();
  }

  /** Has the time of a known caller, and reads as anybody: the registry knows no such account. */
  private static final class Patient implements Caller {
    @Override
    public boolean isKnown() {
      return true;
    }

    @Override
    public String account() {
      return "patient";
    }
  }

  public TestRegistry registry() {
    return registry;
  }

  /** The data of an answer without errors. */
  public Object ask(
      String document, @Nullable String operation, Map<String, @Nullable Object> variables) {
    Answered answered = answer(document, operation, variables);
    assertEquals(List.of(), answered.errors());
    return Objects.requireNonNull(answered.data());
  }

  /** Waits until the search index of this registry, begun if need be, holds what is published. */
  public void indexed() {
    IndexFollower follower = registry.get(IndexFollower.class);
    follower.start(null);
    long revision = registry.read(() -> registry.get(Ledger.class).revision());
    long end = System.nanoTime() + INDEXING.toNanos();
    while (follower.held() < revision && System.nanoTime() < end) {
      registry.get(Search.class).await(revision);
      Thread.onSpinWait();
    }
    assertTrue(follower.held() >= revision, "the index holds revision " + revision);
  }

  /** The data of an answer to an account of the registry. */
  public Object askAs(String username, String document, Map<String, @Nullable Object> variables) {
    Answered answered = answer(new KnownCaller(username, username), document, null, variables);
    assertEquals(List.of(), answered.errors());
    return Objects.requireNonNull(answered.data());
  }

  /** The errors of an answer. */
  public List<AnswerError> refused(String document, Map<String, @Nullable Object> variables) {
    return answer(document, null, variables).errors();
  }

  private Answered answer(
      String document, @Nullable String operation, Map<String, @Nullable Object> variables) {
    return answer(new Patient(), document, operation, variables);
  }

  /** An answer with its data and its errors; a question beyond the limits is an exception. */
  public Answered answer(
      Caller caller,
      String document,
      @Nullable String operation,
      Map<String, @Nullable Object> variables) {
    RequestContext request =
        new RequestContext(caller, Language.ZH, registry.today().date(), "test", "192.0.2.1");
    return registry
        .get(Door.class)
        .engine()
        .answer(new Asked(document, null, operation, variables, false), request);
  }

  @Override
  public void close() {
    registry.close();
  }
}
