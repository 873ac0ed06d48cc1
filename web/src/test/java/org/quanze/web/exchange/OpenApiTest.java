package org.quanze.web.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract names each method of the doors for files, and no other. */
class OpenApiTest {

  private static final List<Application> DOORS =
      List.of(new ImportDoor(), new ExportDoor(), new OrganisationDoor(), new CalendarDoor());

  /** What servlets offer, which name no parameters. */
  private static final Set<String> SERVLETS =
      Set.of("GET /feed", "GET /feed/lists/{division}/{listType}.atom");

  /** The methods of the document: path and method, with the part of the text that tells of it. */
  private static Map<String, String> documented() throws IOException {
    Map<String, String> methods = new TreeMap<>();
    String path = "";
    String key = "";
    boolean inPaths = false;
    for (String line : Files.readAllLines(Path.of("src/main/webapp/openapi.yaml"))) {
      if (!line.startsWith(" ")) {
        inPaths = line.equals("paths:");
      } else if (inPaths && line.startsWith("  /")) {
        path = line.strip().replaceFirst(":$", "");
      } else if (inPaths && line.matches(" {4}[a-z]+:")) {
        key = line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path;
        methods.put(key, "");
      } else if (inPaths) {
        methods.merge(key, line + "\n", String::concat);
      }
    }
    return methods;
  }

  private static Map<String, Set<String>> offered() {
    Map<String, Set<String>> methods = new TreeMap<>();
    for (Application door : DOORS) {
      String base = "/" + door.getClass().getAnnotation(ApplicationPath.class).value();
      for (Class<?> resource : door.getClasses()) {
        jakarta.ws.rs.Path path = resource.getAnnotation(jakarta.ws.rs.Path.class);
        if (path != null) {
          String below = path.value().isEmpty() ? base : base + "/" + path.value();
          for (Method method : resource.getDeclaredMethods()) {
            verb(method)
                .ifPresent(
                    verb ->
                        methods
                            .computeIfAbsent(
                                verb + " " + address(below, method), k -> new TreeSet<>())
                            .addAll(parameters(method)));
          }
        }
      }
    }
    return methods;
  }

  private static Optional<String> verb(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return Optional.of(verb.value());
      }
    }
    return Optional.empty();
  }

  private static String address(String below, Method method) {
    jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
    return path == null ? below : below + "/" + path.value();
  }

  /** What a method takes, by itself or with others as one. */
  private static Set<String> parameters(Method method) {
    Set<String> names = new TreeSet<>();
    List<AnnotatedElement> parameters = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      parameters.addAll(
          parameter.isAnnotationPresent(BeanParam.class)
              ? List.of(parameter.getType().getDeclaredFields())
              : List.of(parameter));
    }
    for (AnnotatedElement parameter : parameters) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      HeaderParam header = parameter.getAnnotation(HeaderParam.class);
      PathParam path = parameter.getAnnotation(PathParam.class);
      if (query != null) {
        names.add(query.value());
      } else if (header != null) {
        names.add(header.value());
      } else if (path != null) {
        names.add(path.value());
      }
    }
    return names;
  }

  @Test
  void the_document_and_the_doors_agree() throws IOException {
    Set<String> offered = new TreeSet<>(offered().keySet());
    offered.addAll(SERVLETS);
    assertEquals(offered, documented().keySet());
  }

  @Test
  void every_write_takes_a_key_by_which_it_may_be_sent_again() {
    Set<String> without = new TreeSet<>();
    offered()
        .forEach(
            (method, parameters) -> {
              if (!method.startsWith("GET ") && !parameters.contains(IdempotencyKey.HEADER)) {
                without.add(method);
              }
            });
    assertEquals(Set.of(), without);
  }

  @Test
  void every_parameter_is_told() throws IOException {
    Map<String, String> documented = documented();
    String names = Files.readString(Path.of("src/main/webapp/openapi.yaml"));
    offered()
        .forEach(
            (method, parameters) -> {
              for (String parameter : parameters) {
                boolean here = documented.getOrDefault(method, "").contains("name: " + parameter);
                boolean shared =
                    names.contains("      name: " + parameter + "\n")
                        && documented.getOrDefault(method, "").contains("components/parameters/");
                assertTrue(here || shared, method + " " + parameter);
              }
            });
  }
}
