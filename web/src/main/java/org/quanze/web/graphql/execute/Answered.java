package org.quanze.web.graphql.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.AnswerError;

/**
 * What an operation came to.
 *
 * @param hasData whether it ran, so that the answer has a data entry, be it null
 * @param query whether it was a query whose answer may be kept
 * @param revision the revision of the registry that the answer rests on
 */
public record Answered(
    boolean hasData,
    @Nullable Object data,
    List<AnswerError> errors,
    boolean query,
    long revision) {

  /** Nothing ran. */
  public static Answered refused(List<AnswerError> errors) {
    return new Answered(false, null, errors, false, 0);
  }

  /** Whether others may be given the same answer as long as the registry stays as it is. */
  public boolean isKeepable() {
    return hasData && query && errors.isEmpty();
  }
}
