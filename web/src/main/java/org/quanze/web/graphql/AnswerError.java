package org.quanze.web.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.RefusedRequest.BrokenRule;

/**
 * One entry of an answer's {@code errors}.
 *
 * @param message the sentence in English; the Chinese one is the rule's, or else the code's
 * @param locations where in the document; empty when it speaks of the whole
 * @param path the field of the answer; null when no field is meant
 * @param rule the broken rule of the field; null when the door itself refuses
 */
public record AnswerError(
    ErrorCode code,
    String message,
    List<SourceLocation> locations,
    @Nullable List<Object> path,
    @Nullable BrokenRule rule)
    implements GraphQLError {

  /** An error that no rule of the field gives. */
  public AnswerError(
      ErrorCode code, String message, List<SourceLocation> locations, @Nullable List<Object> path) {
    this(code, message, locations, path, null);
  }

  /** An error of the whole request. */
  public static AnswerError of(ErrorCode code) {
    return new AnswerError(code, code.english(), List.of(), null);
  }

  /** An error of the whole request, with what exactly. */
  public static AnswerError of(ErrorCode code, String detail) {
    return of(new RefusedRequest(code, detail));
  }

  /** The error that a refusal of the whole request is answered by. */
  public static AnswerError of(RefusedRequest refused) {
    return new AnswerError(refused.code(), refused.sentence(), List.of(), null, refused.rule());
  }

  /** The sentence in Chinese. */
  public String chinese() {
    return rule == null ? code.chinese() : rule.zh();
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public @Nullable List<Object> getPath() {
    return path;
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorClassification.errorClassification(code.name());
  }
}
