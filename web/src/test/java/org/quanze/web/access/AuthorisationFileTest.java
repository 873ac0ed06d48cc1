package org.quanze.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanze.access.Role;
import org.quanze.web.graphql.schema.IndexedFolder;

/**
 * Whoever adds an operation says in docs/authorisation.csv who may use it: each field of Query and
 * Mutation and each method of the doors for files has a row, and no row is of something else.
 */
class AuthorisationFileTest {
  private static final Set<String> PAGES =
      Set.of("GET /items/{address}", "GET /editions/{address}");

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(Path.of("../docs/authorisation.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static Set<String> fields() {
    TypeDefinitionRegistry types =
        new SchemaParser()
            .parse(
                String.join(
                    "\n",
                    IndexedFolder.read(AuthorisationFileTest.class.getClassLoader(), "schema")
                        .values()));
    Set<String> fields = new TreeSet<>();
    for (String root : List.of("Query", "Mutation")) {
      Stream<ObjectTypeDefinition> parts =
          Stream.concat(
              types.getTypeOrNull(root, ObjectTypeDefinition.class) == null
                  ? Stream.empty()
                  : Stream.of(types.getTypeOrNull(root, ObjectTypeDefinition.class)),
              types
                  .objectTypeExtensions()
                  .getOrDefault(root, List.<ObjectTypeExtensionDefinition>of())
                  .stream());
      parts.forEach(
          p -> p.getFieldDefinitions().stream().map(FieldDefinition::getName).forEach(fields::add));
    }
    return fields;
  }

  private static Set<String> files() throws IOException {
    Set<String> methods = new TreeSet<>();
    String path = "";
    for (String line : Files.readAllLines(Path.of("src/main/webapp/openapi.yaml"))) {
      if (line.startsWith("  /")) {
        path = line.strip().replaceFirst(":$", "");
      } else if (!path.isEmpty() && line.matches(" {4}(get|put|post|delete|patch|head|options):")) {
        methods.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    return methods;
  }

  @Test
  void every_operation_has_a_row() throws IOException {
    Set<String> offered = new TreeSet<>(fields());
    offered.addAll(files());
    offered.addAll(PAGES);
    Set<String> told =
        rows().stream()
            .map(row -> row[0].contains(" ") ? row[0] : row[0].split(":", -1)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(offered, told);
  }

  @Test
  void every_role_has_its_part() throws IOException {
    Set<String> told =
        rows().stream()
            .flatMap(row -> Arrays.stream(row[2].split(" ", -1)))
            .filter(role -> !role.equals("ANYBODY"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> roles =
        Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(roles, told);
  }
}
