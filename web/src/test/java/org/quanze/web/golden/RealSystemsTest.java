package org.quanze.web.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.testing.SharedData;

/** docs/real-systems.md names operations and tests that there are, for each row of the sources. */
class RealSystemsTest {

  private static final Path CHECKOUT = Path.of("..");

  /**
   * A row of the table.
   *
   * @param works {@code works}, {@code partly} or {@code no}
   */
  private record Row(
      String id, String works, List<String> operations, List<String> tests, String missing) {}

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(CHECKOUT.resolve("docs/real-systems.md")).stream()
        .filter(line -> line.matches("\\| [A-Z]{2}-[0-9]{2} \\|.*"))
        .map(line -> line.split("\\|", -1))
        .map(c -> new Row(c[1].strip(), c[2].strip(), named(c[3]), named(c[4]), c[5].strip()))
        .toList();
  }

  private static List<String> named(String cell) {
    return Arrays.stream(cell.split("`", -1))
        .map(part -> part.replaceAll("^[, –]+$", "").strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The operations of the table of who may do what, which is held against the interface. */
  private static Set<String> operations() throws IOException {
    return Files.readAllLines(CHECKOUT.resolve("docs/authorisation.csv")).stream()
        .map(line -> line.split(",", -1)[0])
        .map(name -> name.contains(" ") ? name : name.split(":", -1)[0])
        .collect(Collectors.toSet());
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : List.of("proof", "ejb", "web", "ear")) {
      try (Stream<Path> files = Files.walk(CHECKOUT.resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith("Test.java"))
            .forEach(name -> tests.add(name.replace(".java", "")));
      }
    }
    return tests;
  }

  @Test
  void each_row_names_what_there_is() throws IOException {
    Set<String> operations = operations();
    Set<String> tests = tests();
    for (Row row : rows()) {
      row.operations().forEach(o -> assertTrue(operations.contains(o), row.id() + " " + o));
      row.tests().forEach(t -> assertTrue(tests.contains(t), row.id() + " " + t));
      assertEquals(row.works().equals("no"), row.tests().isEmpty(), row.id());
      assertEquals(row.works().equals("works"), row.missing().isEmpty(), row.id());
    }
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void the_rows_are_those_of_the_sources_that_must_work() throws IOException {
    List<String> told = rows().stream().map(Row::id).toList();
    assertEquals(told.size(), Set.copyOf(told).size());
    assertFalse(told.isEmpty());
    Set<String> wanted = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(SharedData.file("seed_systems.csv").path())) {
      for (NamedCsvRecord row : rows) {
        if (!row.getField("must_work").equals("no")) {
          wanted.add(row.getField("id"));
        }
      }
    }
    assertEquals(wanted, new TreeSet<>(told));
  }
}
