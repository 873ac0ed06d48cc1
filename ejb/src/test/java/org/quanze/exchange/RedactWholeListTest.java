package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.edition.Accounting;
import org.quanze.edition.Foresee;
import org.quanze.edition.TakeFromWholeList;
import org.quanze.edition.Unaccounted.Kind;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.redaction.RedactField;
import org.quanze.redaction.WholeDatabase;
import org.quanze.testing.County;
import org.quanze.validity.AsOf;

/** A draft states a whole list, and a value that its file tells is redacted meanwhile. */
class RedactWholeListTest {

  private static final String VALUE = "0998-7654321（虚构）";

  @TempDir private Path folder;

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(
        COUNTY,
        new Entrance.Add("POWER", county.item("一"), content("旧备注"), null, null),
        county.add("二", "甲局", "02"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private Content content(String note) {
    return county
        .power("一", "甲局", "01")
        .with("supervisionPhone", new Value.Text(VALUE))
        .with("note", new Value.Text(note));
  }

  private Path exported() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportList export = county.registry().get(ExportList.class);
    county
        .registry()
        .read(
            () -> {
              export.write(export.head(COUNTY, "POWER", AsOf.NOW), ExportFormat.CSV, out);
              return 0;
            });
    return Files.writeString(
        folder.resolve("list.csv"), out.toString(StandardCharsets.UTF_8).replace("旧备注", "新备注"));
  }

  private ChangeSet set(DraftOutcome draft) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(ChangeSets.class)
                    .find(county.editor(COUNTY), draft.changeSet())
                    .orElseThrow());
  }

  private List<List<String>> differences(DraftOutcome draft) {
    ChangeSet set = set(draft);
    List<Accounting> accountings =
        county.registry().read(() -> county.registry().get(Foresee.class).accounting(set));
    return accountings.get(0).differences().stream().map(d -> d.paths()).toList();
  }

  private void redact() {
    county
        .registry()
        .get(RedactField.class)
        .redact(
            county.cast().privacyOfficer("privacy", COUNTY),
            new RedactField.Command(
                county.item("一"),
                1,
                "elements.supervisionPhone",
                new TreeSet<>(Set.of(1)),
                "《个人信息保护法》第四十七条",
                null,
                "redact-whole"));
  }

  @Test
  void the_file_loses_the_value_and_what_it_leaves_unsaid_is_no_difference() throws Exception {
    DraftOutcome draft = county.draft(COUNTY, Map.of(), false, List.of());
    county
        .registry()
        .get(StateWholeList.class)
        .state(
            county.editor(COUNTY),
            new StateWholeList.Command(
                draft.changeSet(),
                draft.version(),
                null,
                "POWER",
                new SourceFile("list.csv", exported()),
                Map.of(),
                Openness.PUBLIC,
                null));
    int version = set(draft).version();
    assertTrue(holding().contains("whole_list_row"), holding().toString());
    assertEquals(List.of(List.of("elements.note")), differences(draft));
    redact();
    assertEquals(List.of(), holding());
    assertEquals(List.of(List.of("elements.note")), differences(draft));
    county
        .registry()
        .get(TakeFromWholeList.class)
        .take(
            county.editor(COUNTY),
            new TakeFromWholeList.Command(
                draft.changeSet(), version, "POWER", Set.of(Kind.DIFFERENT), "take-redacted"));
    Content taken = set(draft).lines().get(0).adjustment().contents().findFirst().orElseThrow();
    assertEquals("新备注", taken.text("note"));
    assertFalse(taken.elements().containsKey("supervisionPhone"), taken.toString());
    assertTrue(county.verify(COUNTY).isValid());
  }

  private List<String> holding() throws SQLException {
    return WholeDatabase.holding(county.registry().asOwner(), VALUE);
  }
}
