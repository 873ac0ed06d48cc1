package org.quanze.web.graphql.document;

import graphql.schema.GraphQLFieldDefinition;

/** What the schema says of a field's cost. */
final class CostDirectives {
  private CostDirectives() {}

  static int weight(GraphQLFieldDefinition field) {
    return number(field, "cost", "weight", 1);
  }

  static int assumedSize(GraphQLFieldDefinition field) {
    return number(field, "cost", "assumedSize", 1);
  }

  static int seconds(GraphQLFieldDefinition field) {
    return number(field, "timeLimit", "seconds", 0);
  }

  private static int number(
      GraphQLFieldDefinition field, String directive, String argument, int usual) {
    var applied = field.getAppliedDirective(directive);
    var given = applied == null ? null : applied.getArgument(argument);
    Integer value = given == null ? null : given.getValue();
    return value == null ? usual : value;
  }
}
