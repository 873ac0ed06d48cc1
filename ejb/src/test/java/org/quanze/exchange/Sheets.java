package org.quanze.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.item.Openness;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.TestRegistry;

/** Constructed sheets with the columns of an export, and their way into a registry. */
final class Sheets {

  private final TestRegistry registry;
  private final Actor manager;
  private final String division;
  private final Path folder;
  private int sheets;

  Sheets(TestRegistry registry, Actor manager, String division, Path folder) {
    this.registry = registry;
    this.manager = manager;
    this.division = division;
    this.folder = folder;
  }

  /**
   * A row.
   *
   * @param bases what its legal bases cite
   */
  record SheetRow(String code, String name, String category, String unit, List<String> bases) {}

  /** Checks a sheet of a list type; units that are not registered begin with its publication. */
  ImportRun check(String listType, @Nullable LocalDate day, SheetRow... rows) throws IOException {
    ListType type = registry.read(() -> registry.get(ListTypes.class).get(listType));
    Mapping mapping = Mapping.parse(Mapping.ofListType(type).print());
    registry
        .get(SaveMapping.class)
        .save(manager, new SaveMapping.Command(division, listType, mapping));
    sheets++;
    Path file = folder.resolve("sheet-" + sheets + ".csv");
    Files.writeString(file, text(type, List.of(rows)));
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                division,
                listType,
                new SourceFile("sheet.csv", file),
                Map.of(),
                Openness.PUBLIC,
                null,
                true,
                day));
  }

  private static String text(ListType type, List<SheetRow> rows) {
    Map<Element, String> headers = ExportColumns.headers(type);
    List<String> all = new ArrayList<>(ExportColumns.COMMON);
    all.addAll(headers.values());
    StringBuilder out = new StringBuilder("\uFEFF" + String.join(",", all) + "\r\n");
    for (SheetRow row : rows) {
      List<String> fields =
          new ArrayList<>(
              List.of(row.code(), row.name(), row.category(), "", row.unit(), "LOCAL", ""));
      for (Element element : headers.keySet()) {
        fields.add(element.key().equals("legalBases") ? bases(row.bases()) : "");
      }
      out.append(String.join(",", fields)).append("\r\n");
    }
    return out.toString();
  }

  private static String bases(List<String> cited) {
    List<String> rows = cited.stream().map(c -> "{\"\"instrument\"\":\"\"" + c + "\"\"}").toList();
    return rows.isEmpty() ? "" : "\"[" + String.join(",", rows) + "]\"";
  }

  /** Publishes what was checked; answers the number of items. */
  int publish(ImportRun run) {
    DecisionDraft decision =
        new DecisionDraft(
            "示政发〔2026〕1号",
            "示例县清单（期初）",
            "示例县人民政府",
            null,
            null,
            null,
            null,
            Openness.PUBLIC,
            Map.of());
    return registry
        .get(PublishImport.class)
        .publish(
            manager, new PublishImport.Command(run.id(), decision, UUID.randomUUID().toString()));
  }
}
