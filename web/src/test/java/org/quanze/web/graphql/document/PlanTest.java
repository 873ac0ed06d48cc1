package org.quanze.web.graphql.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanze.web.graphql.Environment;
import org.quanze.web.graphql.Limits;

/** What an operation costs, counted by hand. */
class PlanTest {
  private static final String SDL =
      """
      directive @cost(weight: Int! = 1, assumedSize: Int! = 1)
        on FIELD_DEFINITION | ARGUMENT_DEFINITION
      directive @timeLimit(seconds: Int!) on FIELD_DEFINITION
      type Query {
        item: Item
        items(first: Int, last: Int): ItemConnection
        nodes(ids: [ID!]!): [Item]
        search: Int @cost(weight: 50)
        counted(at: Int @cost(weight: 30), of: Int): Int
      }
      type Mutation { publish: Int @timeLimit(seconds: 60) draft: Int }
      type ItemConnection {
        edges: [ItemEdge] nodes: [Item] totalCount: Int @cost(weight: 20)
      }
      type ItemEdge { node: Item }
      type Item { a: Int b: Int steps: [Item] @cost(assumedSize: 8) }
      """;
  private static final PreparedDocuments DOCUMENTS =
      new PreparedDocuments(
          new SchemaGenerator()
              .makeExecutableSchema(new SchemaParser().parse(SDL), RuntimeWiring.MOCKED_WIRING),
          Limits.from(new Environment(name -> null)));

  private static OperationPlan plan(String document) {
    PreparedDocument prepared = DOCUMENTS.of(document);
    assertTrue(prepared.errors().isEmpty(), () -> prepared.errors().toString());
    return prepared.operation(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1    | { __typename }",
        "3    | { item { a b } }",
        "50   | { search }",
        "18   | { item { steps { a b } } }",
        "21   | { items { totalCount } }",
        "61   | { items { nodes { a b } } }",
        "81   | { items { edges { node { a b } } } }",
        "31   | { items(first: 10) { nodes { a b } } }",
        "51   | { items(last: 10) { totalCount nodes { a b } } }",
        "7    | { nodes(ids: [1, 2, 3]) { a b } }",
        "901  | { items(first: 10) { nodes { steps { a b ...more } } } } "
            + "fragment more on Item { steps { a } }",
        "4    | { x: item { a } ... { y: item { b } } }",
      })
  void a_page_multiplies_what_stands_below_it(long cost, String document) {
    assertEquals(cost, plan(document).cost(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1  | { counted }",
        "1  | { counted(at: null, of: 1) }",
        "31 | { counted(at: 1) }",
        "31 | query ($at: Int) { counted(at: $at) }",
        "62 | { a: counted(at: 1) b: counted(at: 1) }",
      })
  void an_argument_costs_where_it_is_given(long cost, String document) {
    assertEquals(cost, plan(document).cost(Map.of()));
  }

  @Test
  void variables_count_as_given_as_defaulted_or_as_usual() {
    String document = "query($n: Int%s) { items(first: $n) { nodes { a b } } }";
    Map<String, @Nullable Object> five = Map.of("n", 5);
    assertEquals(16, plan(document.formatted("")).cost(five));
    assertEquals(61, plan(document.formatted("")).cost(Map.of()));
    assertEquals(31, plan(document.formatted(" = 10")).cost(Map.of()));
    Map<String, @Nullable Object> absurd = new HashMap<>(Map.of("n", Long.MAX_VALUE));
    assertEquals(300_001, plan(document.formatted("")).cost(absurd));
    absurd.put("n", -5);
    assertEquals(1, plan(document.formatted("")).cost(absurd));
    absurd.put("n", null);
    assertEquals(61, plan(document.formatted("")).cost(absurd));
    Map<String, @Nullable Object> keys = Map.of("k", Collections.nCopies(7, "a"));
    assertEquals(15, plan("query($k: [ID!]!) { nodes(ids: $k) { a b } }").cost(keys));
  }

  @Test
  void a_field_may_ask_for_more_time() {
    assertEquals(Duration.ofSeconds(60), plan("mutation { draft publish }").timeLimit());
    assertNull(plan("mutation { draft }").timeLimit());
  }

  @Test
  void a_document_is_prepared_once_and_a_refused_one_is_not_kept() {
    assertSame(DOCUMENTS.of("{ item { a } }"), DOCUMENTS.of("{ item { a } }"));
    assertFalse(DOCUMENTS.of("{ wrong }").errors().isEmpty());
  }
}
