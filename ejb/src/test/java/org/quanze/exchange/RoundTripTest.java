package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.database.Database;
import org.quanze.item.Openness;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.sample.SampleSteps;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;

/**
 * Whole lists of the sample prefecture and of Guang'an are exported, imported into a registry that
 * holds nothing but the organisation, and exported again: byte by byte the same, in each format.
 */
class RoundTripTest {

  /** A list: code of the division of its government, and of its type. */
  private record Which(String division, String listType) {}

  private static List<Which> lists(TestRegistry registry) {
    return registry.read(
        () ->
            registry
                .get(Database.class)
                .list(
                    "SELECT p.path, l.list_type FROM list l JOIN publisher p"
                        + " ON p.id = l.publisher_id ORDER BY p.path, l.list_type",
                    row -> new Which(row.text(1).replaceFirst("^.*/", ""), row.text(2))));
  }

  private static byte[] export(TestRegistry registry, Which list, ExportFormat format) {
    ExportList export = registry.get(ExportList.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return registry.read(
        () -> {
          export.write(export.head(list.division(), list.listType(), AsOf.NOW), format, out);
          return out.toByteArray();
        });
  }

  private static Map<Which, byte[]> exportAll(TestRegistry registry, ExportFormat format) {
    Map<Which, byte[]> files = new LinkedHashMap<>();
    lists(registry).forEach(list -> files.put(list, export(registry, list, format)));
    return files;
  }

  /** Takes a file in as the opening balance of a list; answers how many items it brought. */
  private static int open(
      TestRegistry registry, Actor manager, Which list, ExportFormat format, byte[] file) {
    Mapping mapping =
        registry.read(() -> Mapping.ofListType(registry.get(ListTypes.class).get(list.listType())));
    String name = "export-" + list.listType();
    registry
        .get(SaveMapping.class)
        .save(manager, new SaveMapping.Command(list.division(), name, mapping));
    ImportRun run =
        registry
            .get(CheckImport.class)
            .check(
                manager,
                new CheckImport.Command(
                    list.division(),
                    name,
                    Workbook.bytes("list." + format.ending(), file),
                    Map.of(),
                    Openness.PUBLIC,
                    null,
                    true,
                    null));
    assertEquals(run.counts().rows(), run.counts().imported(), list + " " + format);
    DecisionDraft decision =
        new DecisionDraft(
            "示政发〔2026〕1号",
            "示例清单（期初）",
            "示例人民政府",
            null,
            LocalDate.of(2026, 1, 1),
            null,
            null,
            Openness.PUBLIC,
            Map.of());
    return registry
        .get(PublishImport.class)
        .publish(manager, new PublishImport.Command(run.id(), decision, "key-" + run.id()));
  }

  private static void comesBack(
      TestRegistry empty, String branch, Map<Which, byte[]> files, ExportFormat format) {
    Actor manager = new Cast(empty).listManager("importer", branch);
    files.forEach((list, file) -> assertTrue(open(empty, manager, list, format, file) > 0));
    Map<Which, byte[]> again = exportAll(empty, format);
    assertEquals(files.keySet(), again.keySet());
    files.forEach((list, file) -> assertArrayEquals(file, again.get(list), list + " as " + format));
  }

  /** Files of all formats; a list with nothing on it opens no other. */
  private static Map<ExportFormat, Map<Which, byte[]>> exportAll(TestRegistry registry) {
    Map<ExportFormat, Map<Which, byte[]>> files = new EnumMap<>(ExportFormat.class);
    for (ExportFormat format : ExportFormat.values()) {
      Map<Which, byte[]> all = exportAll(registry, format);
      all.entrySet().removeIf(e -> rows(format, e.getValue()) == 0);
      files.put(format, all);
    }
    return files;
  }

  private static int rows(ExportFormat format, byte[] file) {
    return Reading.rows(Workbook.bytes("list." + format.ending(), file), ImportLimits.DEFAULT);
  }

  @Test
  void the_sample_prefecture_comes_back_in_every_format() {
    Map<ExportFormat, Map<Which, byte[]>> files;
    try (TestRegistry sample = new TestRegistry()) {
      sample.get(SampleOnFirstStart.class).load();
      files = exportAll(sample);
    }
    files.forEach(
        (format, lists) -> {
          assertTrue(lists.size() >= 5, format + " of " + lists.keySet());
          try (TestRegistry empty = new TestRegistry()) {
            empty.get(SampleSteps.class).register();
            comesBack(empty, "990100", lists, format);
          }
        });
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void the_1135_matters_of_Guangan_come_back_in_every_format() {
    Map<ExportFormat, Map<Which, byte[]>> files;
    try (TestRegistry first = new TestRegistry()) {
      new GuanganOpening(first).publish();
      files = exportAll(first);
    }
    files.forEach(
        (format, lists) -> {
          lists.values().forEach(file -> assertEquals(1135, rows(format, file)));
          try (TestRegistry empty = new TestRegistry()) {
            GuanganOpening.register(empty);
            comesBack(empty, GuanganOpening.DIVISION, lists, format);
          }
        });
  }
}
