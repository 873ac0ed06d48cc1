package org.quanze.web.graphql.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every mutation takes one input with the key by which it may be sent again, and, where it changes
 * something that stands, the version that the client went by.
 */
class MutationInputTest {

  /** What begins something of its own, beside everything that stands. */
  private static final Set<String> CREATIONS =
      Set.of(
          "changeSetCreate",
          "codeTableRegister",
          "commentAdd",
          "commentAnswer",
          "grantGive",
          "instrumentRegister",
          "listTypeRegister",
          "ratioDefine",
          "responsiblePersonName");

  private static List<GraphQLFieldDefinition> mutations() {
    String sdl =
        String.join(
            "\n", IndexedFolder.read(MutationInputTest.class.getClassLoader(), "schema").values());
    GraphQLSchema schema =
        new SchemaGenerator()
            .makeExecutableSchema(new SchemaParser().parse(sdl), RuntimeWiring.MOCKED_WIRING);
    return Objects.requireNonNull(schema.getMutationType()).getFieldDefinitions();
  }

  private static Set<String> failing(Predicate<GraphQLFieldDefinition> demand) {
    return mutations().stream()
        .filter(demand.negate())
        .map(GraphQLFieldDefinition::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static GraphQLInputObjectType input(GraphQLFieldDefinition mutation) {
    return (GraphQLInputObjectType)
        GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
  }

  private static boolean demands(GraphQLInputObjectType input, String field, String type) {
    return input.getFieldDefinition(field) != null
        && GraphQLTypeUtil.simplePrint(input.getFieldDefinition(field).getType()).equals(type);
  }

  /** In the input itself, or with each of the things that it names. */
  private static boolean takesVersion(GraphQLInputObjectType input) {
    List<GraphQLInputObjectType> named = new ArrayList<>(List.of(input));
    input.getFieldDefinitions().stream()
        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
        .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
        .filter(GraphQLInputObjectType.class::isInstance)
        .map(GraphQLInputObjectType.class::cast)
        .forEach(named::add);
    return named.stream().anyMatch(type -> demands(type, "expectedVersion", "Int!"));
  }

  @Test
  void each_takes_one_input_with_a_key() {
    assertFalse(mutations().isEmpty());
    assertEquals(
        Set.of(),
        failing(
            mutation ->
                mutation.getArguments().stream()
                        .map(GraphQLArgument::getName)
                        .toList()
                        .equals(List.of("input"))
                    && GraphQLTypeUtil.isNonNull(mutation.getArgument("input").getType())
                    && demands(input(mutation), "idempotencyKey", "String!")));
  }

  @Test
  void each_that_changes_what_stands_takes_the_version_that_was_seen() {
    assertEquals(CREATIONS, failing(mutation -> takesVersion(input(mutation))));
  }
}
