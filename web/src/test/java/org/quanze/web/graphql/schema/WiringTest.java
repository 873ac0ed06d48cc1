package org.quanze.web.graphql.schema;

import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanze.web.graphql.NodeResolver;

/** The published SDL and the beans of all rooms fit, both ways. */
class WiringTest {
  private static final Contributions GIVEN = GivenBeans.all();
  private static final GraphQLSchema SCHEMA =
      RegistrySchema.assemble(SchemaFiles.read(WiringTest.class.getClassLoader()), GIVEN).schema();

  @Test
  void every_root_field_has_a_fetcher_and_every_fetcher_a_field() {
    assertTrue(SCHEMA.getQueryType().getFields().size() >= 2, "assembling it has compared them");
  }

  @Test
  void every_node_type_can_be_read_again() {
    Set<String> resolved =
        GIVEN.nodes().stream().map(NodeResolver::type).collect(Collectors.toSet());
    GraphQLInterfaceType node =
        Objects.requireNonNull((GraphQLInterfaceType) SCHEMA.getType("Node"));
    Set<String> without = new TreeSet<>();
    for (GraphQLObjectType type : Objects.requireNonNull(SCHEMA.getImplementations(node))) {
      if (!resolved.contains(type.getName())) {
        without.add(type.getName());
      }
    }
    assertTrue(without.isEmpty(), () -> "no NodeResolver for " + without);
  }

  @Test
  void every_connection_is_one() {
    List<String> wrong =
        SCHEMA.getAllTypesAsList().stream()
            .filter(type -> type.getName().endsWith("Connection"))
            .map(GraphQLObjectType.class::cast)
            .filter(type -> !hasFields(type, "edges", "nodes", "pageInfo"))
            .map(GraphQLObjectType::getName)
            .toList();
    assertTrue(wrong.isEmpty(), () -> "edges, nodes or pageInfo missing: " + wrong);
  }

  @Test
  void every_field_with_a_connection_can_be_paged() {
    Set<String> wrong = new TreeSet<>();
    for (var type : SCHEMA.getAllTypesAsList()) {
      if (type instanceof GraphQLObjectType object) {
        object.getFields().stream()
            .filter(WiringTest::isConnection)
            .filter(
                field -> field.getArgument("first") == null || field.getArgument("after") == null)
            .forEach(field -> wrong.add(type.getName() + "." + field.getName()));
      }
    }
    assertTrue(wrong.isEmpty(), () -> "first or after missing: " + wrong);
  }

  private static boolean isConnection(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
  }

  private static boolean hasFields(GraphQLObjectType type, String... names) {
    return List.of(names).stream().allMatch(name -> type.getField(name) != null);
  }
}
