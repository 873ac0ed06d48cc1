package org.quanze.web.graphql.document;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;

/**
 * A document that has been parsed, validated and measured, or the errors that stood against it.
 *
 * @param entry what graphql-java runs; null when there are errors
 * @param operations the operations by name; an operation without a name under ""
 */
public record PreparedDocument(
    String text,
    @Nullable PreparsedDocumentEntry entry,
    Map<String, OperationPlan> operations,
    List<AnswerError> errors) {

  static PreparedDocument refused(String text, List<AnswerError> errors) {
    return new PreparedDocument(text, null, Map.of(), errors);
  }

  /** The operation of this name, or the only one when no name is given. */
  public OperationPlan operation(@Nullable String name) {
    OperationPlan plan = null;
    if (name != null) {
      plan = operations.get(name);
    } else if (operations.size() == 1) {
      plan = operations.values().iterator().next();
    }
    if (plan == null) {
      throw new RefusedRequest(ErrorCode.OPERATION_UNKNOWN);
    }
    return plan;
  }
}
