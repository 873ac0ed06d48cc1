package org.quanze.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetLine;
import org.quanze.database.Database;
import org.quanze.database.Snapshot;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.edition.FieldChange;
import org.quanze.edition.FieldChange.State;
import org.quanze.exchange.ExportFormat;
import org.quanze.exchange.ExportList;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.ItemRule;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.testing.Approval;
import org.quanze.testing.Contents;
import org.quanze.testing.HashSetting;
import org.quanze.testing.Story;
import org.quanze.validity.AsOf;

/** One field is taken out of published versions, and everything else stays as it is. */
class RedactFieldTest extends FourVersions {

  private static final Duration SHORT = Duration.ofSeconds(30);

  private String document(int version) {
    return version(version).document();
  }

  @Test
  void the_value_is_nowhere_in_the_database_and_everything_else_is_what_it_was()
      throws SQLException {
    List<ItemVersion> before = List.of(version(1), version(2), version(3), version(4));
    assertEquals(
        List.of("change_set_line", "change_set_revision", "item_content"),
        WholeDatabase.holding(county.registry().asOwner(), VALUE));
    redact(1, 2, 4);
    assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), VALUE));
    for (ItemVersion old : before) {
      ItemVersion now = version(old.number());
      assertEquals(old.commitment(), now.commitment());
      assertEquals(old.leaves(), now.leaves());
      String gone = "\"supervisionPhone\":\"" + VALUE + "\"";
      assertEquals(old.document().replace("," + gone, "").replace(gone + ",", ""), now.document());
      assertEquals(
          old.number() == 3 ? Set.of() : Set.of("supervisionPhone"),
          now.verified().redacted().keySet());
    }
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void its_entry_tells_item_field_versions_and_reason_and_changes_no_edition() {
    Ledger ledger = county.registry().get(Ledger.class);
    int publisher = county.list(COUNTY).publisher();
    Entry before = county.registry().read(() -> ledger.find(publisher, 4)).orElseThrow();
    int position = redact(officer, PHONE, REASON, " （2026）示例行终1号 ", Set.of(1, 2, 4));
    Entry entry = county.registry().read(() -> ledger.find(publisher, position)).orElseThrow();
    assertEquals(5, position);
    assertEquals(Entry.Kind.REDACTION, entry.kind());
    assertEquals(0, entry.lineCount());
    assertEquals(before.hash(), entry.previousHash());
    assertTrue(entry.body().contains("\"documentNumber\":\"（2026）示例行终1号\""), entry.body());
    assertTrue(entry.body().contains("\"field\":\"" + PHONE + "\""), entry.body());
    assertTrue(entry.body().contains(version(4).commitment().hex()), entry.body());
    assertEquals(4, county.newest(COUNTY).number());
    assertTrue(county.balance(COUNTY).isBalanced());
  }

  @Test
  void what_was_equal_stays_equal_and_what_differed_differs() {
    redact(1, 2, 4);
    assertEquals(List.of(new FieldChange("elements.note", null, "\"修订甲\"")), changes(1, 2));
    assertEquals(List.of(new FieldChange("elements.note", null, "\"又修订\"")), changes(1, 4));
    FieldChange phone = changes(1, 3).get(0);
    assertEquals(
        new FieldChange(PHONE, null, "\"0998-1111111\"", State.REDACTED, State.PRESENT), phone);
    assertEquals(List.of(), phone.segments());
    redact(3);
    assertEquals(
        List.of(new FieldChange(PHONE, null, null, State.REDACTED, State.REDACTED)), changes(1, 3));
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void the_other_fields_are_proved_as_before() {
    Bytes commitment = version(1).commitment();
    redact(1, 2, 4);
    ItemVersion version = version(1);
    for (String path : version.paths()) {
      if (path.equals(PHONE)) {
        assertThrows(IllegalArgumentException.class, () -> version.proof(path));
      } else {
        assertTrue(version.proof(path).holds(version.algorithm(), commitment), path);
      }
    }
  }

  @Test
  void one_field_after_the_other_goes() throws SQLException {
    redact(1, 2, 4);
    redact(officer, "elements.note", REASON, null, Set.of(2));
    redact(officer, "elements.steps", REASON, null, Set.of(1, 2, 3, 4));
    assertEquals(
        List.of("note", "steps", "supervisionPhone"),
        List.copyOf(version(2).verified().redacted().keySet()));
    assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), "修订甲"));
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
    assertEquals(
        codes(RedactionRule.STILL_THERE),
        refusal(() -> redact(officer, "elements.note", REASON, null, Set.of(2))));
  }

  @Test
  void under_the_other_algorithm_it_is_the_same() throws SQLException {
    close();
    try (HashSetting sm3 = HashSetting.of(HashAlgorithm.SM3)) {
      open();
      assertEquals(HashAlgorithm.SM3, version(1).algorithm(), sm3::toString);
      redact(1, 2, 4);
      assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), VALUE));
      version(1).verified();
      assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
    }
  }

  @Test
  void what_memory_kept_is_forgotten() throws Exception {
    Snapshot snapshot = county.registry().get(Snapshot.class);
    Items items = county.registry().get(Items.class);
    VersionKey first = new VersionKey(county.item("一"), 1);
    Callable<@Nullable Value> phone =
        () ->
            Objects.requireNonNull(items.contents(List.of(first)).get(first))
                .elements()
                .get("supervisionPhone");
    assertEquals(new Value.Text(VALUE), snapshot.read(SHORT, phone));
    assertNotNull(snapshot.read(SHORT, () -> items.known(first)), "the contents are kept");
    redact(1, 2, 4);
    assertEquals(new Value.Redacted(5, 1), snapshot.read(SHORT, phone));
    assertEquals(
        new Value.Redacted(5, 1),
        Objects.requireNonNull(snapshot.read(SHORT, () -> items.known(first)))
            .elements()
            .get("supervisionPhone"));
  }

  @Test
  void the_government_goes_on_and_no_new_version_holds_what_is_gone() {
    redact(1, 2, 4);
    county.decide(
        COUNTY,
        new Renewal.Recode(
            county.subject("一"), List.of(new ItemCode("LOCAL", "NEU-1")), null, "重编"));
    assertFalse(document(5).contains("supervisionPhone"), document(5));
    assertEquals(
        Set.of("codes", PHONE),
        changes(4, 5).stream().map(FieldChange::path).collect(Collectors.toSet()));
    county.decide(COUNTY, change(phone("0998-2222222")));
    assertEquals(
        State.ABSENT,
        changes(5, 6).stream()
            .filter(c -> c.path().equals(PHONE))
            .findFirst()
            .orElseThrow()
            .oldState());
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void an_open_draft_loses_the_value_and_its_drafter_is_told() throws SQLException {
    Content other = phone(VALUE).with("note", new Value.Text("草案"));
    DraftOutcome draft = county.draft(COUNTY, Map.of(), false, List.of(change(other)));
    DraftOutcome untouched =
        county.draft(COUNTY, Map.of(), false, List.of(change(phone("0998-3333333"))));
    redact(1, 2, 4);
    assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), VALUE));
    assertEquals(
        Set.of(AdjustmentRule.DRAFT_VERSION.code()), refusal(() -> county.release(COUNTY, draft)));
    assertEquals(
        Set.of(ItemRule.MANDATORY.code()),
        refusal(
            () ->
                county.release(COUNTY, new DraftOutcome(draft.changeSet(), draft.version() + 1))));
    county.release(COUNTY, untouched);
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void a_draft_that_loses_a_value_is_not_made_a_second_time() {
    CreateChangeSet.Command command =
        new CreateChangeSet.Command(
            COUNTY, null, Story.decision("示草〔2026〕1号", Map.of()), "made-once-only");
    CreateChangeSet createChangeSet = county.registry().get(CreateChangeSet.class);
    DraftOutcome made = createChangeSet.create(county.editor(COUNTY), command);
    county
        .registry()
        .get(SetLine.class)
        .setLine(
            county.editor(COUNTY),
            new SetLine.Command(made.changeSet(), 1, 1, change(phone(VALUE)), "line-of-it"));
    redact(1, 2, 4);
    assertEquals(made, createChangeSet.create(county.editor(COUNTY), command));
  }

  @Test
  void what_is_under_review_is_taken_back_and_loses_the_value_too() throws SQLException {
    Content other = phone(VALUE).with("note", new Value.Text("草案"));
    DraftOutcome draft = county.draft(COUNTY, Map.of(), false, List.of(change(other)));
    DraftOutcome handedIn = new Approval(county.registry()).submit(county.editor(COUNTY), draft);
    redact(1, 2, 4);
    assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), VALUE));
    assertEquals(
        Set.of(AdjustmentRule.DRAFT_VERSION.code()),
        refusal(() -> county.release(COUNTY, handedIn)));
    ChangeSet now =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(ChangeSets.class)
                        .find(county.editor(COUNTY), draft.changeSet())
                        .orElseThrow());
    assertEquals(ChangeSet.State.DRAFT, now.state());
    assertEquals(handedIn.version() + 1, now.version());
    assertTrue(now.lines().get(0).adjustment().toString().contains("草案"), now.toString());
  }

  /** How many saved states and lines of drafts hold some words. */
  private int drafted(String words) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(Database.class)
                    .get(
                        "SELECT (SELECT count(*) FROM change_set_line WHERE position(? IN adjustment)"
                            + " > 0) + (SELECT count(*) FROM change_set_revision WHERE position(? IN"
                            + " concat(before, after)) > 0)",
                        row -> row.whole(1),
                        words,
                        words));
  }

  private NewItem part(String name, String number) {
    return new NewItem(
        county.item(name),
        county.power(name, "甲局", "01").with("supervisionPhone", new Value.Text(number)));
  }

  private void partsKeep(Conversion line) throws SQLException {
    county.decide(COUNTY, line);
    int drafts = drafted("0998-4444444");
    assertTrue(drafts >= 2, "a line and its saved state");
    redact(1, 2, 4);
    assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), VALUE));
    assertEquals(drafts, drafted("0998-4444444"));
    assertEquals(0, drafted("0998-1111111"), "what the item itself held");
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void the_parts_of_a_split_keep_in_its_draft_what_is_theirs() throws SQLException {
    partsKeep(
        new Conversion.Split(
            county.subject("一"),
            List.of(part("分一", "0998-4444444"), part("分二", "0998-5555555")),
            null,
            "拆分"));
  }

  @Test
  void the_result_of_a_merger_keeps_in_its_draft_what_is_its_own() throws SQLException {
    county.decide(COUNTY, county.add("三", "甲局", "01"));
    partsKeep(
        new Conversion.Merge(
            List.of(county.subject("一"), county.subject("三")),
            List.of(part("并", "0998-4444444")),
            null,
            "合并"));
  }

  @Test
  void a_part_that_has_the_value_loses_it_in_the_draft_and_keeps_it_on_the_list()
      throws SQLException {
    county.decide(
        COUNTY,
        new Conversion.Split(
            county.subject("一"),
            List.of(part("分一", VALUE), part("分二", "0998-5555555")),
            null,
            "拆分"));
    int drafts = drafted("0998-5555555");
    redact(1, 2, 4);
    assertEquals(0, drafted(VALUE));
    assertEquals(drafts, drafted("0998-5555555"));
    assertEquals(
        List.of("item_content"), WholeDatabase.holding(county.registry().asOwner(), VALUE));
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void so_do_the_parts_in_a_draft_that_is_open() throws SQLException {
    DraftOutcome draft =
        county.draft(
            COUNTY,
            Map.of(),
            false,
            List.of(
                new Conversion.Split(
                    county.subject("一"),
                    List.of(part("分一", VALUE), part("分二", "0998-5555555")),
                    null,
                    "拆分")));
    int drafts = drafted("0998-5555555");
    redact(1, 2, 4);
    assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), VALUE));
    assertEquals(drafts, drafted("0998-5555555"));
    assertEquals(
        Set.of(AdjustmentRule.DRAFT_VERSION.code()), refusal(() -> county.release(COUNTY, draft)));
  }

  @Test
  void an_export_says_that_it_was_redacted() {
    redact(1, 2, 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportList export = county.registry().get(ExportList.class);
    county
        .registry()
        .read(
            () -> {
              export.write(export.head(COUNTY, "POWER", AsOf.NOW), ExportFormat.CSV, out);
              return 0;
            });
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(Value.Redacted.SHOWN), text);
    assertFalse(text.contains(VALUE), text);
  }

  @Test
  void a_version_that_is_not_public_loses_the_value_too() throws SQLException {
    Content hidden = phone(VALUE).with("note", new Value.Text("不公开"));
    county.decide(COUNTY, change(Contents.open(hidden, Openness.NOT_PUBLIC)));
    assertEquals(codes(RedactionRule.ALIKE_NAMED), refusal(() -> redact(1, 2, 4)));
    redact(1, 2, 4, 5);
    assertEquals(List.of(), WholeDatabase.holding(county.registry().asOwner(), VALUE));
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }
}
