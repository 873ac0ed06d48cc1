package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.database.Database;
import org.quanze.item.Openness;
import org.quanze.redaction.RedactField;
import org.quanze.rule.Refused;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;

/**
 * A redaction and the publication of an import of the same list at one moment: both lock the head
 * of the ledger and the import, and neither waits for the other in a ring.
 */
class RedactWhileImportingTest {

  private static final String DIVISION = "990101";
  private static final int ROUNDS = 20 * Integer.getInteger("quanze.races", 1);

  @TempDir private Path folder;

  private TestRegistry registry;
  private Actor manager;
  private Actor officer;
  private ListType type;
  private final List<ImportRun> waiting = new ArrayList<>();

  /** One import for each round of one of the items, and one of all that is published. */
  @BeforeEach
  void open() throws IOException {
    registry = new TestRegistry();
    Cast cast = new Cast(registry);
    cast.government(DIVISION, "示例县", 4, null);
    cast.department(DIVISION, "示例局");
    manager = cast.listManager("importer", DIVISION);
    officer = cast.privacyOfficer("privacy", DIVISION);
    type = registry.read(() -> registry.get(ListTypes.class).get("POWER"));
    registry
        .get(SaveMapping.class)
        .save(
            manager,
            new SaveMapping.Command(
                DIVISION, "export", Mapping.parse(Mapping.ofListType(type).print())));
    for (int n = 1; n <= ROUNDS; n++) {
      waiting.add(check(n, n));
    }
    publish(check(1, ROUNDS), "key-of-all-of-them");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private ImportRun check(int from, int to) throws IOException {
    Path file = folder.resolve(from + "-" + to + ".csv");
    Files.writeString(file, file(from, to));
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

  private String file(int from, int to) {
    List<String> headers = new ArrayList<>(ExportColumns.COMMON);
    headers.addAll(ExportColumns.headers(type).values());
    StringBuilder out = new StringBuilder("\uFEFF" + String.join(",", headers) + "\r\n");
    for (int n = from; n <= to; n++) {
      List<String> fields =
          new ArrayList<>(List.of("C-" + n, "对第" + n + "类违法行为的处罚", "02", "", "示例局", "LOCAL", ""));
      for (Element element : ExportColumns.headers(type).keySet()) {
        fields.add(element.key().equals("supervisionPhone") ? "0998-" + (1_000_000 + n) : "");
      }
      out.append(String.join(",", fields)).append("\r\n");
    }
    return out.toString();
  }

  private int publish(ImportRun run, String key) {
    DecisionDraft decision =
        new DecisionDraft(
            "示政发〔2026〕1号",
            "示例县清单（期初）",
            "示例县人民政府",
            null,
            LocalDate.of(2026, 1, 1),
            null,
            null,
            Openness.PUBLIC,
            Map.of());
    return registry
        .get(PublishImport.class)
        .publish(manager, new PublishImport.Command(run.id(), decision, key));
  }

  private int redact(int n) {
    UUID item =
        registry.read(
            () ->
                registry
                    .get(Database.class)
                    .get(
                        "SELECT item_id FROM item_version WHERE code = ?",
                        row -> row.uuid(1),
                        "C-" + n));
    return registry
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
                "redact-number-" + n));
  }

  @Test
  void both_come_to_an_end_however_often_they_meet() throws Exception {
    List<Integer> entries = new ArrayList<>();
    for (int n = 1; n <= ROUNDS; n++) {
      int number = n;
      CountDownLatch start = new CountDownLatch(1);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<Integer> redacted =
            threads.submit(
                () -> {
                  start.await();
                  return redact(number);
                });
        Future<Boolean> refused =
            threads.submit(
                () -> {
                  start.await();
                  try {
                    publish(waiting.get(number - 1), "key-of-round-" + number);
                    return false;
                  } catch (Refused no) {
                    return true;
                  }
                });
        start.countDown();
        entries.add(redacted.get());
        assertEquals(true, refused.get(), "the list has its opening balance");
      }
    }
    assertEquals(IntStream.rangeClosed(2, ROUNDS + 1).boxed().toList(), entries);
  }
}
