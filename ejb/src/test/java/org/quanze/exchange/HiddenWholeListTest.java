package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.edition.TakeFromWholeList;
import org.quanze.edition.Unaccounted.Kind;
import org.quanze.item.ContentParser;
import org.quanze.item.ItemRule;
import org.quanze.item.Openness;
import org.quanze.rule.Refused;
import org.quanze.testing.County;
import org.quanze.validity.AsOf;

/** A whole list of what is not public: its lines say why. */
class HiddenWholeListTest {

  private static final String REASON = "涉及工作秘密（测试构造）";

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(COUNTY, county.add("一", "甲局", "01"));
    county.today(LocalDate.of(2026, 4, 1));
  }

  @AfterEach
  void close() {
    assertEquals(0, county.verify(COUNTY).faultCount());
    county.close();
  }

  /** The file of one item that no list has yet. */
  private String file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportList export = county.registry().get(ExportList.class);
    county
        .registry()
        .read(
            () -> {
              export.write(export.head(COUNTY, "POWER", AsOf.NOW), ExportFormat.CSV, out);
              return 0;
            });
    return out.toString(StandardCharsets.UTF_8).replace("C-一", "C-密").replace(",一,", ",密,");
  }

  private void state(DraftOutcome draft, Openness openness, @Nullable String reason) {
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
                Workbook.text8("整本.csv", file()),
                Map.of(),
                openness,
                reason));
  }

  private DraftOutcome now(DraftOutcome draft) {
    ChangeSets sets = county.registry().get(ChangeSets.class);
    return county
        .registry()
        .read(
            () ->
                new DraftOutcome(
                    draft.changeSet(),
                    sets.find(county.editor(COUNTY), draft.changeSet()).orElseThrow().version()));
  }

  private DraftOutcome taken(@Nullable String reason) {
    DraftOutcome draft = county.draft(COUNTY, Map.of(), false, List.of());
    state(draft, Openness.NOT_PUBLIC, reason);
    return county
        .registry()
        .get(TakeFromWholeList.class)
        .take(
            county.editor(COUNTY),
            new TakeFromWholeList.Command(
                draft.changeSet(),
                now(draft).version(),
                "POWER",
                Set.of(Kind.EXTRA),
                UUID.randomUUID().toString()));
  }

  private static List<Object> told(Refused refused) {
    return List.copyOf(refused.refusals().stream().map(r -> r.rule() + " " + r.path()).toList());
  }

  @Test
  void the_reason_of_the_file_is_that_of_its_lines_up_to_the_published_version() throws Exception {
    county.release(COUNTY, taken(REASON));
    try (Connection owner = county.registry().asOwner().getConnection();
        ResultSet found =
            owner
                .createStatement()
                .executeQuery(
                    "SELECT v.openness, c.content FROM item_version v"
                        + " JOIN item_content c USING (item_id, number) WHERE v.name = '密'")) {
      assertTrue(found.next());
      assertEquals("NOT_PUBLIC", found.getString(1));
      assertEquals(REASON, ContentParser.parse(found.getString(2)).notPublicReason());
      assertFalse(found.next());
    }
  }

  @Test
  void without_one_each_line_has_to_say_its_own() {
    DraftOutcome draft = taken(null);
    Refused refused = assertThrows(Refused.class, () -> county.release(COUNTY, draft));
    assertEquals(
        List.of(
            "NOT_PUBLIC_REASON lines.1.content.notPublicReason",
            "ACCOUNTED_FOR wholeLists.POWER",
            "EXTRA wholeLists.POWER"),
        told(refused),
        "a line that is refused accounts for nothing");
  }

  @Test
  void a_reason_of_what_is_public_is_refused() {
    DraftOutcome draft = county.draft(COUNTY, Map.of(), false, List.of());
    Refused refused = assertThrows(Refused.class, () -> state(draft, Openness.PUBLIC, REASON));
    assertEquals(ItemRule.NOT_PUBLIC_REASON, refused.refusals().get(0).rule());
  }
}
