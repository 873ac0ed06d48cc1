package org.quanze.web.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Limits;

/**
 * Parses, validates and measures documents, and keeps those that passed. What does not depend on
 * variables or caller is refused here, once; the rest is in the {@link OperationPlan}.
 */
public final class PreparedDocuments {
  private final GraphQLSchema schema;
  private final ParserOptions parsing;
  private final QueryComplexityLimits complexity;
  private final Cache<String, PreparedDocument> kept;

  public PreparedDocuments(GraphQLSchema schema, Limits limits) {
    this.schema = schema;
    this.parsing =
        ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .captureSourceLocation(true)
            .readerTrackData(false)
            .maxCharacters(limits.characters())
            .maxTokens(limits.tokens())
            .maxWhitespaceTokens(limits.whitespace())
            .maxRuleDepth(limits.ruleDepth())
            .build();
    this.complexity =
        QueryComplexityLimits.newLimits()
            .maxDepth(limits.depth())
            .maxFieldsCount(limits.fields())
            .build();
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(limits.preparedCharacters())
            .<String, PreparedDocument>weigher((text, document) -> text.length())
            .build();
  }

  /** The document of this text, or the errors against it. */
  public PreparedDocument of(String text) {
    PreparedDocument known = kept.getIfPresent(text);
    if (known != null) {
      return known;
    }
    PreparedDocument prepared = prepare(text);
    if (prepared.errors().isEmpty()) {
      kept.put(text, prepared);
    }
    return prepared;
  }

  private PreparedDocument prepare(String text) {
    Document document;
    try {
      document = parse(text);
    } catch (ParseCancelledException
        | ParseCancelledTooDeepException
        | ParseCancelledTooManyCharsException tooLarge) {
      return refused(text, AnswerError.of(ErrorCode.DOCUMENT_TOO_LARGE));
    } catch (InvalidSyntaxException wrong) {
      return refused(text, syntaxError(wrong));
    }
    if (RefusedCharacters.standIn(document, text)) {
      return refused(text, AnswerError.of(ErrorCode.TEXT_REFUSED));
    }
    List<AnswerError> errors = validate(document);
    if (!errors.isEmpty()) {
      return PreparedDocument.refused(text, errors);
    }
    PlanMaker plans = new PlanMaker(schema, document);
    Map<String, OperationPlan> operations = new LinkedHashMap<>();
    for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      String name = operation.getName();
      operations.put(name == null ? "" : name, plans.of(operation));
    }
    return new PreparedDocument(text, new PreparsedDocumentEntry(document), operations, List.of());
  }

  private Document parse(String text) {
    return new Parser()
        .parseDocument(
            ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(parsing)
                .locale(Locale.ENGLISH)
                .build());
  }

  private List<AnswerError> validate(Document document) {
    try {
      return ParseAndValidate.validate(schema, document, rule -> true, Locale.ENGLISH, complexity)
          .stream()
          .map(PreparedDocuments::validationError)
          .toList();
    } catch (GoodFaithIntrospectionExceeded tooMuch) {
      return List.of(AnswerError.of(ErrorCode.INTROSPECTION_LIMIT));
    }
  }

  private static PreparedDocument refused(String text, AnswerError error) {
    return PreparedDocument.refused(text, List.of(error));
  }

  private static AnswerError syntaxError(InvalidSyntaxException wrong) {
    var location = wrong.getLocation();
    return new AnswerError(
        ErrorCode.SYNTAX_INVALID,
        wrong.toInvalidSyntaxError().getMessage(),
        location == null ? List.of() : List.of(location),
        null);
  }

  private static AnswerError validationError(ValidationError error) {
    ErrorCode code = ErrorCode.VALIDATION_FAILED;
    if (error.getValidationErrorType() instanceof graphql.validation.ValidationErrorType type) {
      code =
          switch (type) {
            case MaxQueryDepthExceeded -> ErrorCode.DEPTH_EXCEEDED;
            case MaxQueryFieldsExceeded -> ErrorCode.FIELDS_EXCEEDED;
            default -> ErrorCode.VALIDATION_FAILED;
          };
    }
    var locations = error.getLocations();
    return new AnswerError(
        code, error.getMessage(), locations == null ? List.of() : locations, null);
  }
}
