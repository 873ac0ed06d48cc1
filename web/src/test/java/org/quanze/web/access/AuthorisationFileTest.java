package org.quanze.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
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
 * Mutation, each method of the doors for files and each path of a servlet has a row, and no row is
 * of something else.
 */
class AuthorisationFileTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.quanze.web");

  /**
   * What one servlet answers is told field by field; the other tells each what their token says.
   */
  private static final Set<String> NO_ROW = Set.of("GET /graphql", "GET /whoami");

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(java.nio.file.Path.of("../docs/authorisation.csv")).stream()
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
    for (String line : Files.readAllLines(java.nio.file.Path.of("src/main/webapp/openapi.yaml"))) {
      if (line.startsWith("  /")) {
        path = line.strip().replaceFirst(":$", "");
      } else if (!path.isEmpty() && line.matches(" {4}(get|put|post|delete|patch|head|options):")) {
        methods.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    return methods;
  }

  /**
   * The paths of servlets, all of which answer GET: as the contract of the doors for files has
   * them, and else by their patterns.
   */
  private static Set<String> pages() throws IOException {
    Set<String> files = files();
    return patterns()
        .flatMap(
            pattern ->
                files.stream().anyMatch(file -> isOf(file, pattern))
                    ? files.stream().filter(file -> isOf(file, pattern))
                    : Stream.of(pattern.replace("*", "{address}")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOf(String file, String pattern) {
    return pattern.endsWith("*")
        ? file.startsWith(pattern.substring(0, pattern.length() - 1))
        : file.equals(pattern);
  }

  private static Stream<String> patterns() {
    return CLASSES.stream()
        .filter(c -> c.isAnnotatedWith(WebServlet.class))
        .map(c -> c.getAnnotationOfType(WebServlet.class))
        .flatMap(a -> Stream.of(a.value(), a.urlPatterns()).flatMap(Arrays::stream))
        .map(pattern -> "GET " + pattern)
        .filter(page -> !NO_ROW.contains(page));
  }

  /** The methods of the doors for files, as their classes have them. */
  private static Set<String> methods() throws ReflectiveOperationException {
    Set<String> methods = new TreeSet<>();
    for (JavaClass door : CLASSES) {
      if (door.isAssignableTo(Application.class)) {
        Application application =
            (Application) door.reflect().getDeclaredConstructor().newInstance();
        String root = door.getAnnotationOfType(ApplicationPath.class).value();
        for (Class<?> resource : application.getClasses()) {
          if (resource.isAnnotationPresent(Path.class)) {
            methods.addAll(methods(root, resource));
          }
        }
      }
    }
    return methods;
  }

  private static Set<String> methods(String root, Class<?> resource) {
    Set<String> methods = new TreeSet<>();
    for (Method method : resource.getDeclaredMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (http != null) {
          Path below = method.getAnnotation(Path.class);
          methods.add(
              http.value()
                  + Stream.of(
                          root,
                          resource.getAnnotation(Path.class).value(),
                          below == null ? "" : below.value())
                      .filter(part -> !part.isEmpty())
                      .collect(Collectors.joining("/", " /", "")));
        }
      }
    }
    return methods;
  }

  @Test
  void the_doors_for_files_are_those_of_their_contract() throws Exception {
    Set<String> files = files();
    Set<String> pages = pages();
    files.removeIf(pages::contains);
    assertEquals(files, methods());
    Set<Class<?>> served = new HashSet<>();
    for (JavaClass door : CLASSES) {
      if (door.isAssignableTo(Application.class)) {
        served.addAll(
            ((Application) door.reflect().getDeclaredConstructor().newInstance()).getClasses());
      }
    }
    CLASSES.stream()
        .filter(c -> c.isAnnotatedWith(Path.class))
        .forEach(c -> assertTrue(served.contains(c.reflect()), c.getName()));
  }

  @Test
  void every_operation_has_a_row() throws IOException {
    Set<String> offered = new TreeSet<>(fields());
    offered.addAll(files());
    offered.addAll(pages());
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
