package org.quanze.web.graphql.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The SDL against the one last published: clients of that one must go on working. Additions need no
 * leave; publishing them is {@code ./mvnw -pl graphql-schema,ejb,web verify -Dquanze.publishSchema}
 * and a commit of the file.
 */
class PublishedSchemaTest {
  private static final Path PUBLISHED = Path.of("../graphql-schema/published/schema.graphqls");
  private static final String PUBLISH = "quanze.publishSchema";

  private static String current() {
    return RegistrySchema.assemble(
            SchemaFiles.read(PublishedSchemaTest.class.getClassLoader()), GivenBeans.all())
        .published();
  }

  private static List<DiffEvent> breakages(String before, String now) {
    CapturingReporter reporter = new CapturingReporter();
    new SchemaDiff(SchemaDiff.Options.defaultOptions().enforceDirectives())
        .diffSchema(SchemaDiffSet.diffSetFromSdl(schema(before), schema(now)), reporter);
    return reporter.getBreakages();
  }

  private static GraphQLSchema schema(String sdl) {
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().parse(sdl), RuntimeWiring.MOCKED_WIRING);
  }

  @Test
  void nothing_published_is_broken() throws IOException {
    if (System.getProperty(PUBLISH) != null) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, current());
    }
    List<DiffEvent> broken = breakages(Files.readString(PUBLISHED), current());
    assertEquals("", broken.stream().map(DiffEvent::toString).collect(Collectors.joining("\n")));
  }

  @Test
  void a_field_taken_away_is_seen_and_one_added_is_not_a_breakage() {
    String small = "type Query { a: Int }";
    String large = "type Query { a: Int b(c: Int): String }";
    assertEquals(List.of(), breakages(small, large));
    assertNotEquals(List.of(), breakages(large, small));
    assertNotEquals(List.of(), breakages(large, large.replace("c: Int", "c: Int!")));
    assertNotEquals(List.of(), breakages(large, large.replace("String", "Int")));
  }
}
