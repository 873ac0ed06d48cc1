package org.quanze.web.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document of the folder {@code golden}. Each of its first lines {@code # with {…}} is a set of
 * variables to ask it with; the answer that is kept is that of the first set. Where there is an
 * operation {@code Given}, it is asked before {@code Golden}, and each of its fields gives a
 * variable of its name: the value, or the values, at the end of it.
 */
record GoldenQuery(Path file, String document, List<Map<String, Object>> sets) {

  static final Path FOLDER = Path.of("src/test/resources/golden");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WITH = "# with ";

  /** All of them, by name. */
  static Stream<GoldenQuery> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".graphql")).sorted().toList().stream()
          .map(GoldenQuery::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenQuery read(Path file) {
    try {
      String document = Files.readString(file);
      List<Map<String, Object>> sets =
          document
              .lines()
              .filter(line -> line.startsWith(WITH))
              .map(line -> variables(line.substring(WITH.length())))
              .toList();
      return new GoldenQuery(file, document, sets.isEmpty() ? List.of(Map.of()) : sets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // an object of JSON
  private static Map<String, Object> variables(String json) {
    try {
      return JSON.readValue(json, Map.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a line {@code # in any order} says that its rows come in the order of their ids. */
  boolean isInAnyOrder() {
    return document.contains("# in any order");
  }

  boolean hasGiven() {
    return document.contains("query Given");
  }

  /** Where the answer and the number of statements are kept. */
  Path answer() {
    return file.resolveSibling(name() + ".json");
  }

  String name() {
    return file.getFileName().toString().replace(".graphql", "");
  }

  /** The value at the end of a field of {@code Given}. */
  static @Nullable Object end(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object when object.size() == 1 -> end(object.values().iterator().next());
      case List<?> list -> list.stream().map(GoldenQuery::end).toList();
      case null, default -> value;
    };
  }

  @Override
  public String toString() {
    return name();
  }
}
