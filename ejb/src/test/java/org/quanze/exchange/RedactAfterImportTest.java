package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.item.Openness;
import org.quanze.redaction.RedactField;
import org.quanze.redaction.WholeDatabase;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.Bundles;
import org.quanze.testing.Cast;
import org.quanze.testing.TestDatabase;
import org.quanze.testing.TestRegistry;
import org.quanze.verification.VerifyLedger;

/** What an import left behind tells nothing of what was redacted afterwards. */
class RedactAfterImportTest {

  private static final String DIVISION = "990101";
  private static final String VALUE = "0998-7654321（虚构）";

  @TempDir private Path folder;

  private TestRegistry registry;
  private Actor manager;
  private ImportRun abandoned;
  private ImportRun published;

  @BeforeEach
  void open() throws Exception {
    registry = new TestRegistry();
    Cast cast = new Cast(registry);
    cast.government("990000", "示例省", 2, null);
    cast.government(DIVISION, "示例县", 4, "990000");
    manager = cast.listManager("importer", DIVISION);
    ListType type = registry.read(() -> registry.get(ListTypes.class).get("POWER"));
    registry
        .get(SaveMapping.class)
        .save(
            manager,
            new SaveMapping.Command(
                DIVISION, "export", Mapping.parse(Mapping.ofListType(type).print())));
    Path file = folder.resolve("powers.csv");
    Files.writeString(file, file(type));
    abandoned = check(file);
    published = check(file);
    registry
        .get(PublishImport.class)
        .publish(manager, new PublishImport.Command(published.id(), decision(), "key-published"));
    // A finding that quotes the value, as one of a column that wants something else would.
    TestDatabase.run(
        registry.asOwner(),
        "INSERT INTO import_finding (run_id, number, row_number, field, rule, severity, raw_value, zh, en)"
            + (" VALUES ('" + published.id() + "', 900, 2, 'supervisionPhone', 'IMP-00', 'WARN', '")
            + VALUE
            + ("', '“" + VALUE + "”可疑', '“" + VALUE + "” is odd')"));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  /** Two items as an export would write them; the first has the phone. */
  private static String file(ListType type) {
    StringBuilder out = new StringBuilder("\uFEFF");
    List<String> headers = new ArrayList<>(ExportColumns.COMMON);
    headers.addAll(ExportColumns.headers(type).values());
    out.append(String.join(",", headers)).append("\r\n");
    for (int n = 1; n <= 2; n++) {
      List<String> fields =
          new ArrayList<>(List.of("C-" + n, "对第" + n + "类违法行为的处罚", "02", "", "示例局", "LOCAL", ""));
      for (Element element : ExportColumns.headers(type).keySet()) {
        fields.add(element.key().equals("supervisionPhone") ? (n == 1 ? VALUE : "12345") : "");
      }
      out.append(String.join(",", fields)).append("\r\n");
    }
    return out.toString();
  }

  private ImportRun check(Path file) {
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                DIVISION,
                "export",
                new SourceFile("powers.csv", file),
                Map.of(),
                Openness.PUBLIC,
                null,
                true,
                null));
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

  private ImportRun run(ImportRun of) {
    return registry.read(() -> registry.get(ImportRuns.class).find(of.id()).orElseThrow());
  }

  @Test
  void rows_findings_and_digests_go_with_the_value() throws SQLException {
    assertEquals(
        List.of("import_finding", "import_row", "item_content"),
        WholeDatabase.holding(registry.asOwner(), VALUE));
    assertNotNull(run(abandoned).fileHash());
    UUID item =
        UUID.fromString(
            WholeDatabase.text(
                registry.asOwner(), "SELECT item_id FROM item_version WHERE code = 'C-1'"));
    Actor officer = new Cast(registry).privacyOfficer("privacy", DIVISION);
    registry
        .get(RedactField.class)
        .redact(
            officer,
            new RedactField.Command(
                item,
                1,
                "elements.supervisionPhone",
                new TreeSet<>(Set.of(1)),
                "《个人信息保护法》第四十七条",
                null,
                "redact-imported"));
    assertEquals(List.of(), WholeDatabase.holding(registry.asOwner(), VALUE));
    assertNull(run(abandoned).fileHash());
    assertNull(run(published).fileHash());
    assertEquals(1, registry.read(() -> registry.get(ImportRuns.class).waiting(abandoned.id(), 2)));
    assertEquals(List.of(), Bundles.verify(registry, DIVISION).findings());
    assertTrue(
        registry
            .get(VerifyLedger.class)
            .verify(Cast.auditor(), new VerifyLedger.Command(DIVISION, null))
            .isValid());
  }
}
