package org.quanze.web.graphql.execute;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.ExecutionId;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.ReadView;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.RevisionSource;
import org.quanze.web.graphql.document.OperationPlan;
import org.quanze.web.graphql.document.PreparedDocument;
import org.quanze.web.graphql.document.PreparedDocuments;
import org.quanze.web.graphql.document.RegisteredDocuments;
import org.quanze.web.graphql.schema.LoaderNames;
import org.quanze.web.graphql.schema.RegistrySchema;

/** Answers a question: find the document, measure it, run it, read what it came to. */
public final class QueryEngine implements AutoCloseable {
  private static final long GRACE_MILLIS = 500;
  // What was published meanwhile is met by the second snapshot, unless more is published meanwhile.
  private static final int MOST_SNAPSHOTS = 3;

  private final GraphQL graphql;
  private final LoaderNames loaders;
  private final Limits limits;
  private final PreparedDocuments documents;
  private final RegisteredDocuments registered;
  private final ReadView readView;
  private final RevisionSource revisions;
  private final Faults faults;
  private final Deadlines deadlines = new Deadlines();

  public QueryEngine(
      RegistrySchema schema,
      Limits limits,
      RegisteredDocuments registered,
      ReadView readView,
      RevisionSource revisions,
      Faults faults) {
    this.limits = limits;
    this.loaders = schema.loaders();
    this.registered = registered;
    this.readView = readView;
    this.revisions = revisions;
    this.faults = faults;
    this.documents = new PreparedDocuments(schema.schema(), limits);
    this.graphql =
        GraphQL.newGraphQL(schema.schema())
            .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
            .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults))
            .preparsedDocumentProvider(
                (input, parse) ->
                    CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
            .build();
  }

  /** Answers one question. A refusal of the request as a whole comes as an exception. */
  public Answered answer(Asked asked, RequestContext request) {
    String text = textOf(asked);
    PreparedDocument document = documents.of(text);
    PreparsedDocumentEntry entry = document.entry();
    if (entry == null) {
      return Answered.refused(document.errors());
    }
    OperationPlan plan = document.operation(asked.operationName());
    Limits.Allowance allowance = limits.allowance(request.caller());
    Admission.check(plan, asked, isRegistered(asked), allowance, limits);
    Supplier<ExecutionInput> input = () -> inputOf(asked, text, entry, request);
    Duration limit = plan.timeLimit() == null ? allowance.time() : plan.timeLimit();
    return plan.isQuery() ? query(input, limit, request) : run(input.get(), limit, request, false);
  }

  private String textOf(Asked asked) {
    String text = asked.text();
    String id = asked.documentId();
    if (id == null) {
      return Objects.requireNonNull(text, "neither document nor id");
    }
    if (text == null) {
      text = registered.find(id);
      if (text == null) {
        throw new RefusedRequest(ErrorCode.DOCUMENT_UNKNOWN);
      }
    } else if (!RegisteredDocuments.idOf(text).equals(id)) {
      throw new RefusedRequest(ErrorCode.DOCUMENT_HASH_MISMATCH);
    }
    return text;
  }

  private boolean isRegistered(Asked asked) {
    String id = asked.documentId();
    return id != null && registered.find(id) != null;
  }

  private ExecutionInput inputOf(
      Asked asked, String text, PreparsedDocumentEntry entry, RequestContext request) {
    var input =
        ExecutionInput.newExecutionInput(text)
            .executionId(ExecutionId.from(request.requestId()))
            .locale(Locale.ENGLISH)
            .graphQLContext(
                Map.of(RequestContext.class, request, PreparsedDocumentEntry.class, entry))
            .variables(asked.variables());
    if (asked.operationName() != null) {
      input.operationName(asked.operationName());
    }
    if (!loaders.isEmpty()) {
      input.dataLoaderRegistry(loaders.forRequest(request));
    }
    ExecutionInput built = input.build();
    // A fetcher may ask a loader with what another loader gave it; without this it waits for ever.
    GraphQL.unusualConfiguration(built.getGraphQLContext())
        .dataloaderConfig()
        .enableDataLoaderChaining(true);
    return built;
  }

  /** Answers from one snapshot; from a newer one when a part of it told of what came later. */
  private Answered query(Supplier<ExecutionInput> input, Duration limit, RequestContext request) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      Answered answered = null;
      for (int n = 0; n < MOST_SNAPSHOTS; n++) {
        Duration left = n == 0 ? limit : Duration.ofNanos(end - System.nanoTime());
        if (answered != null && (!request.isBehind() || left.toMillis() <= 0)) {
          break;
        }
        answered = readView.inSnapshot(left, () -> run(input.get(), left, request, true));
      }
      return Objects.requireNonNull(answered);
    } catch (Exception failed) {
      return Answered.refused(List.of(AnswerError.of(faults.read(failed, request))));
    }
  }

  private Answered run(
      ExecutionInput input, Duration limit, RequestContext request, boolean query) {
    try (var running = deadlines.watch(input, limit)) {
      request.stopsWhen(running::isStopped);
      if (query) {
        request.reads(revisions.revisionInSnapshot());
      }
      ExecutionResult result = waitFor(graphql.executeAsync(input), limit);
      if (result == null || (running.isStopped() && !isWhole(result, query))) {
        return Answered.refused(List.of(AnswerError.of(ErrorCode.TIME_EXCEEDED)));
      }
      return read(result, request, query);
    } catch (Exception failed) {
      return Answered.refused(List.of(AnswerError.of(faults.read(failed, request))));
    }
  }

  /** Whether an operation whose time is over had ended all the same. A deed done is told. */
  private static boolean isWhole(ExecutionResult result, boolean query) {
    return result.isDataPresent() && (!query || result.getErrors().isEmpty());
  }

  private static @Nullable ExecutionResult waitFor(
      CompletableFuture<ExecutionResult> running, Duration limit) throws Exception {
    try {
      return running.get(limit.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException over) {
      return null;
    }
  }

  private Answered read(ExecutionResult result, RequestContext request, boolean query) {
    boolean ran = result.isDataPresent();
    List<AnswerError> errors = new ArrayList<>();
    for (GraphQLError error : result.getErrors()) {
      if (errors.size() == limits.errors()) {
        break;
      }
      errors.add(faults.read(error, ran, request));
    }
    boolean keepable = query && !request.isAskedEachTime();
    return new Answered(ran, result.getData(), errors, keepable, request.oldestRevision());
  }

  @Override
  public void close() {
    deadlines.close();
  }
}
