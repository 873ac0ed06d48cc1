package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.item.Openness;
import org.quanze.rule.Refused;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.scheme.SchemeRule;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;

/** What is exported can be imported, and is then exported again byte by byte. */
class ExportListTest {

  private static final String DIVISION = "990101";

  /** A registry with one government and nothing on its lists. */
  private static final class Place implements AutoCloseable {
    final TestRegistry registry = new TestRegistry();
    final Actor manager;

    Place() {
      Cast cast = new Cast(registry);
      cast.government("990000", "示例省", 2, null);
      cast.government(DIVISION, "示例县", 4, "990000");
      manager = cast.listManager("importer", DIVISION);
    }

    ListType type(String code) {
      return registry.read(() -> registry.get(ListTypes.class).get(code));
    }

    ImportRun publish(ListType type, SourceFile file, Openness openness) {
      Mapping mapping = Mapping.parse(Mapping.ofListType(type).print());
      registry
          .get(SaveMapping.class)
          .save(manager, new SaveMapping.Command(DIVISION, "export", mapping));
      ImportRun run =
          registry
              .get(CheckImport.class)
              .check(
                  manager,
                  new CheckImport.Command(
                      DIVISION, "export", file, Map.of(), openness, null, true, null));
      registry
          .get(PublishImport.class)
          .publish(manager, new PublishImport.Command(run.id(), decision(), "key-" + run.id()));
      return run;
    }

    byte[] export(String type, AsOf asOf, ExportFormat format) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ExportList export = registry.get(ExportList.class);
      return registry.read(
          () -> {
            export.write(export.head(DIVISION, type, asOf), format, out);
            return out.toByteArray();
          });
    }

    byte[] export(String type, @Nullable String category) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ExportList export = registry.get(ExportList.class);
      return registry.read(
          () -> {
            export.write(export.head(DIVISION, type, AsOf.NOW, category), ExportFormat.CSV, out);
            return out.toByteArray();
          });
    }

    @Override
    public void close() {
      registry.close();
    }
  }

  private static DecisionDraft decision() {
    return new DecisionDraft(
        "示政发〔2026〕1号",
        "示例县清单（期初）",
        "示例县人民政府",
        null,
        LocalDate.of(2026, 1, 1),
        null,
        null,
        Openness.PUBLIC,
        Map.of());
  }

  @Test
  void an_export_comes_back_byte_by_byte_in_every_format() {
    long seed = System.nanoTime();
    for (String code : List.of("POWER", "SERVICE_MATTER")) {
      Map<ExportFormat, byte[]> exported = new EnumMap<>(ExportFormat.class);
      try (Place first = new Place()) {
        ListType type = first.type(code);
        String sent = new ListFile(type, new Random(seed)).of(300);
        ImportRun run = first.publish(type, Workbook.text8("a.csv", sent), Openness.PUBLIC);
        assertEquals(new ImportRun.Counts(300, 300, 0, 0, 0), run.counts(), "seed " + seed);
        for (ExportFormat format : ExportFormat.values()) {
          exported.put(format, first.export(code, AsOf.NOW, format));
          byte[] then = first.export(code, AsOf.edition(1), format);
          assertArrayEquals(exported.get(format), then, format.name());
        }
      }
      for (Map.Entry<ExportFormat, byte[]> file : exported.entrySet()) {
        try (Place second = new Place()) {
          String name = "b." + file.getKey().ending();
          SourceFile again = Workbook.bytes(name, file.getValue());
          ImportRun run = second.publish(second.type(code), again, Openness.PUBLIC);
          String what = file.getKey() + " seed " + seed;
          assertEquals(new ImportRun.Counts(300, 300, 0, 0, 0), run.counts(), what);
          exported.forEach(
              (format, bytes) ->
                  assertArrayEquals(bytes, second.export(code, AsOf.NOW, format), what));
        }
      }
    }
  }

  @Test
  void an_export_in_gb18030_says_the_same() {
    try (Place place = new Place()) {
      ListType type = place.type("POWER");
      String sent = new ListFile(type, new Random(5)).of(20);
      place.publish(type, Workbook.text8("a.csv", sent), Openness.PUBLIC);
      String utf8 =
          new String(place.export("POWER", AsOf.NOW, ExportFormat.CSV), StandardCharsets.UTF_8);
      byte[] other = place.export("POWER", AsOf.NOW, ExportFormat.csv("GB18030"));
      assertEquals(utf8, "\uFEFF" + new String(other, Charset.forName("GB18030")));
      assertTrue(utf8.startsWith("\uFEFF事项编码,事项名称,"));
      assertFalse(utf8.replace("\r\n", "").contains("\r"));
    }
  }

  @Test
  void what_is_not_public_is_not_exported() {
    try (Place place = new Place()) {
      ListType type = place.type("POWER");
      String sent = new ListFile(type, new Random(6)).of(5);
      place.publish(type, Workbook.text8("a.csv", sent), Openness.ON_REQUEST);
      String text =
          new String(place.export("POWER", AsOf.NOW, ExportFormat.CSV), StandardCharsets.UTF_8);
      assertEquals(1, text.lines().count());
    }
  }

  @Test
  void one_category_is_exported_by_itself() {
    try (Place place = new Place()) {
      ListType type = place.type("POWER");
      String sent = new ListFile(type, new Random(7)).of(40);
      place.publish(type, Workbook.text8("a.csv", sent), Openness.PUBLIC);
      List<String> all = lines(place.export("POWER", null));
      int found = 1;
      for (ListType.Category category : type.scheme().categories()) {
        List<String> some = lines(place.export("POWER", category.code()));
        assertEquals(
            all.stream().filter(l -> l.contains("," + category.code() + ",")).toList(),
            some.subList(1, some.size()));
        found += some.size() - 1;
      }
      assertEquals(all.size(), found);
      Refused refused = assertThrows(Refused.class, () -> place.export("POWER", "99"));
      assertEquals(SchemeRule.CATEGORY_EXISTS, refused.refusals().get(0).rule());
    }
  }

  /** The records of CSV; a record begins after CRLF. */
  private static List<String> lines(byte[] csv) {
    return List.of(new String(csv, StandardCharsets.UTF_8).split("\r\n"));
  }

  @Test
  void what_there_is_not_is_not_found() {
    try (Place place = new Place()) {
      for (String type : List.of("POWER", "NONE")) {
        assertThrows(Refused.class, () -> place.export(type, AsOf.NOW, ExportFormat.CSV));
      }
      assertThrows(Refused.class, () -> ExportFormat.csv("latin1"));
    }
  }
}
