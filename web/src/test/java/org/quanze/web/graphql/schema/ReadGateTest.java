package org.quanze.web.graphql.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.TypeFetchers;

/** Fields with a permission are told to whom their bean says, whichever way led to them. */
class ReadGateTest {
  private static final String PAPER =
      """
      extend type Query { paper: Paper }
      type Paper @readableWith(permission: DRAFT_READ) { title: String! note: String late: String }
      """;

  /** A paper that its store gave by mistake. */
  public record Paper(String title, String note) {}

  private static TypeDefinitionRegistry sdl(String more) {
    String base =
        IndexedFolder.read(ReadGateTest.class.getClassLoader(), "schema").get("base.graphqls");
    return new SchemaParser().parse(base + more);
  }

  private static Readers readers(String type, boolean may, boolean atOnce) {
    return new Readers() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public CompletableFuture<Boolean> mayRead(
          DataFetchingEnvironment environment, String permission) {
        assertEquals("DRAFT_READ", permission);
        return atOnce
            ? CompletableFuture.completedFuture(may)
            : CompletableFuture.supplyAsync(() -> may);
      }
    };
  }

  private static TypeFetchers fetchers(String type, Map<String, DataFetcher<?>> fetchers) {
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

  private static RegistrySchema schema(String more, Readers... readers) {
    return RegistrySchema.assemble(
        sdl(more),
        new Contributions(
            List.of(
                fetchers("Query", Map.of("paper", e -> new Paper("草案", "内部"))),
                fetchers(
                    "Paper", Map.of("late", e -> CompletableFuture.supplyAsync(() -> "later")))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(readers)));
  }

  private static ExecutionResult ask(String document, Readers readers) {
    GraphQL engine = GraphQL.newGraphQL(schema(PAPER, readers).schema()).build();
    return engine.execute(ExecutionInput.newExecutionInput(document).build());
  }

  @Test
  void who_may_is_told_at_once_or_later() {
    for (boolean atOnce : new boolean[] {true, false}) {
      ExecutionResult told = ask("{ paper { title note late } }", readers("Paper", true, atOnce));
      assertEquals(List.of(), told.getErrors());
      assertEquals(
          Map.of("paper", Map.of("title", "草案", "note", "内部", "late", "later")), told.getData());
    }
  }

  @Test
  void who_may_not_hears_null_and_where_null_cannot_stand_an_error() {
    for (boolean atOnce : new boolean[] {true, false}) {
      Readers nobody = readers("Paper", false, atOnce);
      ExecutionResult silent = ask("{ paper { note other: late } }", nobody);
      assertEquals(List.of(), silent.getErrors());
      assertEquals("{paper={note=null, other=null}}", String.valueOf(silent.<Object>getData()));
      ExecutionResult refused = ask("{ paper { title } }", nobody);
      assertEquals("{paper=null}", String.valueOf(refused.<Object>getData()));
      assertEquals(List.of("paper", "title"), refused.getErrors().getFirst().getPath());
    }
  }

  @Test
  void a_single_field_may_need_a_permission_among_others_that_need_none() {
    String person =
        """
        extend type Query { paper: Person }
        type Person { title: String! note: String @readableWith(permission: DRAFT_READ) }
        """;
    var engine =
        GraphQL.newGraphQL(
                RegistrySchema.assemble(
                        sdl(person),
                        new Contributions(
                            List.of(fetchers("Query", Map.of("paper", e -> new Paper("科长", "内部")))),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(readers("Person", false, true))))
                    .schema())
            .build();
    ExecutionResult told = engine.execute("{ paper { title note } }");
    assertEquals(List.of(), told.getErrors());
    assertEquals("{paper={title=科长, note=null}}", String.valueOf(told.<Object>getData()));
  }

  @Test
  void a_declaration_without_a_bean_and_a_bean_without_a_declaration_stop_the_start() {
    mistake("no bean says who may read Paper", PAPER);
    mistake(
        "the SDL does not say with what Other is readable",
        PAPER,
        readers("Paper", true, true),
        readers("Other", true, true));
    mistake(
        "two beans say who may read Paper",
        PAPER,
        readers("Paper", true, true),
        readers("Paper", true, true));
  }

  private static void mistake(String said, String more, Readers... readers) {
    var thrown = assertThrows(WiringMistake.class, () -> schema(more, readers));
    assertTrue(String.valueOf(thrown.getMessage()).contains(said), thrown.getMessage());
  }
}
