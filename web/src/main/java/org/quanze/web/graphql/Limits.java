package org.quanze.web.graphql;

import java.time.Duration;

/**
 * What one request may ask for. Every limit is the default of a setting; the variable's name stands
 * beside it in {@link #from}.
 *
 * @param bodyBytes the request's body, or the query string of a GET
 * @param bodyTime how long a body may take to arrive, in all
 * @param characters the document's characters
 * @param tokens the document's tokens
 * @param whitespace the document's tokens of white space
 * @param ruleDepth the depth of the parser's rules
 * @param depth how deeply fields may be nested
 * @param fields the fields of the document with every fragment written out
 * @param queryFields root fields of a query
 * @param mutationFields root fields of a mutation
 * @param anonymous what a caller without a name may ask for
 * @param known what a signed-in caller may ask for
 * @param costByGet the cost up to which a document that is not registered may come by GET
 * @param errors errors in one answer
 * @param errorCharacters characters of one error's message
 * @param answerBytes bytes of one answer
 * @param introspection whether the schema may be asked for
 * @param preparedCharacters characters of documents kept parsed and validated
 */
public record Limits(
    int bodyBytes,
    Duration bodyTime,
    int characters,
    int tokens,
    int whitespace,
    int ruleDepth,
    int depth,
    int fields,
    int queryFields,
    int mutationFields,
    Allowance anonymous,
    Allowance known,
    int costByGet,
    int errors,
    int errorCharacters,
    int answerBytes,
    boolean introspection,
    int preparedCharacters) {

  /**
   * What differs between callers.
   *
   * @param cost the cost of one operation
   * @param time how long one operation may run
   * @param running operations that may run at once
   */
  public record Allowance(int cost, Duration time, int running) {}

  /** The limits of this process. */
  public static Limits fromEnvironment() {
    return from(Environment.ofProcess());
  }

  /** The limits by these settings. */
  public static Limits from(Environment settings) {
    return new Limits(
        settings.number("QUANZE_GRAPHQL_BODY_BYTES", 1 << 20),
        settings.seconds("QUANZE_GRAPHQL_BODY_SECONDS", 10),
        settings.number("QUANZE_GRAPHQL_CHARACTERS", 65_536),
        settings.number("QUANZE_GRAPHQL_TOKENS", 2_000),
        settings.number("QUANZE_GRAPHQL_WHITESPACE", 10_000),
        settings.number("QUANZE_GRAPHQL_RULE_DEPTH", 200),
        settings.number("QUANZE_GRAPHQL_DEPTH", 15),
        settings.number("QUANZE_GRAPHQL_FIELDS", 10_000),
        settings.number("QUANZE_GRAPHQL_QUERY_FIELDS", 20),
        settings.number("QUANZE_GRAPHQL_MUTATION_FIELDS", 10),
        new Allowance(
            settings.number("QUANZE_GRAPHQL_COST_ANONYMOUS", 5_000),
            settings.seconds("QUANZE_GRAPHQL_SECONDS_ANONYMOUS", 2),
            settings.number("QUANZE_GRAPHQL_RUNNING_ANONYMOUS", 32)),
        new Allowance(
            settings.number("QUANZE_GRAPHQL_COST_KNOWN", 20_000),
            settings.seconds("QUANZE_GRAPHQL_SECONDS_KNOWN", 10),
            settings.number("QUANZE_GRAPHQL_RUNNING_KNOWN", 32)),
        settings.number("QUANZE_GRAPHQL_COST_BY_GET", 1_000),
        settings.number("QUANZE_GRAPHQL_ERRORS", 10),
        settings.number("QUANZE_GRAPHQL_ERROR_CHARACTERS", 300),
        settings.number("QUANZE_GRAPHQL_ANSWER_BYTES", 2_000_000),
        settings.flag("QUANZE_GRAPHQL_INTROSPECTION", true),
        settings.number("QUANZE_GRAPHQL_PREPARED_CHARACTERS", 8 << 20));
  }

  /** What this caller may ask for. */
  public Allowance allowance(Caller caller) {
    return caller.isKnown() ? known : anonymous;
  }
}
