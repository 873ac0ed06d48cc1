package org.quanze.web.graphql.document;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.paging.PageRequest;

/**
 * How many rows the fields of one operation have: as {@code first} or {@code last} says, as many as
 * {@code ids} are given, or as the schema reckons.
 */
final class RowCounts {
  private static final List<String> PAGED_BY = List.of("first", "last");
  private static final String KEYED_BY = "ids";

  private final Map<String, Value<?>> defaults = new HashMap<>();

  RowCounts(List<VariableDefinition> variables) {
    for (VariableDefinition variable : variables) {
      if (variable.getDefaultValue() != null) {
        defaults.put(variable.getName(), variable.getDefaultValue());
      }
    }
  }

  RowCount of(Field field, GraphQLFieldDefinition definition) {
    if (definition.getArgument(KEYED_BY) != null) {
      return count(argument(field, KEYED_BY), 1);
    }
    if (PAGED_BY.stream().allMatch(name -> definition.getArgument(name) == null)) {
      return new RowCount.Fixed(CostDirectives.assumedSize(definition));
    }
    return PAGED_BY.stream()
        .map(name -> argument(field, name))
        .filter(value -> value != null)
        .findFirst()
        .map(value -> count(value, PageRequest.USUAL))
        .orElse(new RowCount.Fixed(PageRequest.USUAL));
  }

  private RowCount count(@Nullable Value<?> value, long usual) {
    return switch (value) {
      case VariableReference variable ->
          new RowCount.ByVariable(
              variable.getName(), literal(defaults.get(variable.getName()), usual));
      case null, default -> new RowCount.Fixed(literal(value, usual));
    };
  }

  private static long literal(@Nullable Value<?> value, long usual) {
    return switch (value) {
      case IntValue number ->
          number.getValue().bitLength() < 31 ? number.getValue().longValue() : RowCount.MOST;
      case ArrayValue keys -> keys.getValues().size();
      case null, default -> usual;
    };
  }

  private static @Nullable Value<?> argument(Field field, String name) {
    for (Argument argument : field.getArguments()) {
      if (argument.getName().equals(name)) {
        return argument.getValue();
      }
    }
    return null;
  }
}
