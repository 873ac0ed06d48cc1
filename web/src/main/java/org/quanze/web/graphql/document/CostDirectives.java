package org.quanze.web.graphql.document;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.NullValue;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;

/** What the schema says of a field's cost, and of that of its arguments. */
final class CostDirectives {
  private CostDirectives() {}

  /**
   * The weight of a field with those of its arguments that are given. A variable counts as given:
   * what it holds may be another thing in each request.
   */
  static int weight(GraphQLFieldDefinition definition, Field field) {
    int weight = number(definition, "cost", "weight", 1);
    for (Argument given : field.getArguments()) {
      GraphQLArgument argument = definition.getArgument(given.getName());
      if (argument != null && !(given.getValue() instanceof NullValue)) {
        weight += number(argument, "cost", "weight", 0);
      }
    }
    return weight;
  }

  static int assumedSize(GraphQLFieldDefinition field) {
    return number(field, "cost", "assumedSize", 1);
  }

  static int seconds(GraphQLFieldDefinition field) {
    return number(field, "timeLimit", "seconds", 0);
  }

  private static int number(
      GraphQLDirectiveContainer on, String directive, String argument, int usual) {
    var applied = on.getAppliedDirective(directive);
    var given = applied == null ? null : applied.getArgument(argument);
    Integer value = given == null ? null : given.getValue();
    return value == null ? usual : value;
  }
}
