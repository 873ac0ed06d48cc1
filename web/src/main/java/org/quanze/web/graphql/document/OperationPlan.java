package org.quanze.web.graphql.document;

import graphql.language.OperationDefinition.Operation;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation measured.
 *
 * @param rootFields how many root fields it asks for, aliases counted
 * @param introspects whether it asks for the schema
 * @param cost what it costs, by its variables
 * @param timeLimit the longest time that one of its fields asks for; null where none does
 */
public record OperationPlan(
    Operation kind,
    int rootFields,
    boolean introspects,
    OperationCost cost,
    @Nullable Duration timeLimit) {

  public boolean isQuery() {
    return kind == Operation.QUERY;
  }

  /** The cost with these variables. */
  public long cost(Map<String, @Nullable Object> variables) {
    return cost.with(variables);
  }
}
