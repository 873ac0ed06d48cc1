package org.quanze.web.graphql.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.DataFetcher;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quanze.web.graphql.Environment;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.document.PreparedDocuments;

/** Mistakes between the SDL and its beans stop the start and are named. */
class WiringMistakesTest {
  private static TypeDefinitionRegistry sdl(String more) {
    String base =
        IndexedFolder.read(WiringMistakesTest.class.getClassLoader(), "schema")
            .get("base.graphqls");
    return new SchemaParser().parse(base + more);
  }

  private static TypeFetchers give(String type, String... fields) {
    Map<String, DataFetcher<?>> fetchers = new HashMap<>();
    for (String field : fields) {
      fetchers.put(field, environment -> null);
    }
    return new TypeFetchers() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public Map<String, DataFetcher<?>> fetchers() {
        return fetchers;
      }
    };
  }

  private static void mistake(String said, String more, TypeFetchers... beans) {
    TypeDefinitionRegistry sdl = sdl(more);
    Contributions given =
        new Contributions(List.of(beans), List.of(), List.of(), List.of(), List.of(), List.of());
    var thrown = assertThrows(WiringMistake.class, () -> RegistrySchema.assemble(sdl, given));
    assertTrue(String.valueOf(thrown.getMessage()).contains(said), thrown.getMessage());
  }

  @Test
  void a_field_wired_twice() {
    mistake(
        "Query.a is wired twice",
        "extend type Query { a: Int }",
        give("Query", "a"),
        give("Query", "a"));
    mistake("Query.node is wired twice", "", give("Query", "node"));
  }

  @Test
  void a_fetcher_for_a_field_that_the_sdl_lacks() {
    mistake("the SDL has no field Query.b", "", give("Query", "b"));
    mistake("the SDL has no field Nothing.b", "", give("Nothing", "b"));
  }

  @Test
  void a_root_field_without_a_fetcher() {
    mistake("Query.a has no fetcher", "extend type Query { a: Int }");
    mistake("Mutation.a has no fetcher", "extend type Mutation { a: Int }");
  }

  @Test
  void without_acts_there_is_no_mutation() {
    var schema = RegistrySchema.assemble(sdl(""), Contributions.none());
    assertFalse(schema.schema().isSupportingMutations());
    Limits limits = Limits.from(new Environment(name -> null));
    var errors = new PreparedDocuments(schema.schema(), limits).of("mutation { a }").errors();
    assertEquals(ErrorCode.VALIDATION_FAILED, errors.getFirst().code());
  }

  @Test
  void the_index_names_every_file_of_the_folder() throws IOException {
    Path folder = Path.of("../graphql-schema/src/main/resources/schema");
    List<String> files;
    try (var listed = Files.list(folder)) {
      files = listed.map(file -> file.getFileName().toString()).sorted().toList();
    }
    var indexed = IndexedFolder.read(getClass().getClassLoader(), "schema").keySet();
    assertEquals(files, indexed.stream().sorted().toList());
  }
}
