package org.quanze.web.graphql.execute;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.SerializationError;
import graphql.execution.AbortExecutionException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.KnownFaults;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RequestContext;

/**
 * Turns what goes wrong into coded errors. Text of an exception never leaves the server: it is
 * logged under the request's number.
 */
public final class Faults implements DataFetcherExceptionHandler {
  private static final System.Logger LOG = System.getLogger(Faults.class.getName());

  private static final String COERCING = AbortExecutionException.class.getPackageName();

  private final List<KnownFaults> known;

  public Faults(List<KnownFaults> known) {
    this.known = known;
  }

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters thrown) {
    RequestContext request = RequestContext.of(thrown.getDataFetchingEnvironment());
    RefusedRequest refused = read(thrown.getException(), request);
    SourceLocation location = thrown.getSourceLocation();
    GraphQLError error =
        new AnswerError(
            refused.code(),
            refused.sentence(),
            location == null ? List.of() : List.of(location),
            thrown.getPath().toList(),
            refused.rule());
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }

  /** The refusal that an exception means; a fault, logged, where nobody knows it. */
  public RefusedRequest read(Throwable thrown, RequestContext request) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException || cause instanceof ExecutionException) {
      if (cause.getCause() == null) {
        break;
      }
      cause = cause.getCause();
    }
    if (cause instanceof RefusedRequest refused) {
      return refused;
    }
    for (KnownFaults reader : known) {
      RefusedRequest refused = reader.read(cause);
      if (refused != null) {
        return refused;
      }
    }
    LOG.log(System.Logger.Level.ERROR, "Fault in request " + request.requestId(), cause);
    return new RefusedRequest(ErrorCode.FAULT);
  }

  /** The coded error for one of graphql-java's own. */
  AnswerError read(GraphQLError error, boolean ran, RequestContext request) {
    if (error instanceof AnswerError ours) {
      return ours;
    }
    ErrorCode code = ran ? ErrorCode.FAULT : beforeRun(error);
    boolean tell = code != ErrorCode.FAULT;
    if (!tell) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Fault in request " + request.requestId() + ": " + error.getMessage(),
          causeOf(error));
    }
    List<SourceLocation> locations = error.getLocations();
    return new AnswerError(
        code,
        tell ? error.getMessage() : code.english(),
        locations == null ? List.of() : locations,
        error.getPath());
  }

  /** Coercing of variables and choice of the operation come before the first field. */
  private static ErrorCode beforeRun(GraphQLError error) {
    if (error instanceof UnknownOperationException) {
      return ErrorCode.OPERATION_UNKNOWN;
    }
    if (error instanceof AbortExecutionException) {
      return ErrorCode.FAULT;
    }
    boolean variables =
        error instanceof CoercingParseValueException
            || error instanceof CoercingParseLiteralException
            || error.getClass().getPackageName().equals(COERCING);
    return variables ? ErrorCode.VARIABLES_INVALID : ErrorCode.FAULT;
  }

  private static @Nullable Throwable causeOf(GraphQLError error) {
    return switch (error) {
      case ExceptionWhileDataFetching fetching -> fetching.getException();
      case SerializationError serializing -> serializing.getException();
      case Throwable itself -> itself;
      default -> null;
    };
  }
}
