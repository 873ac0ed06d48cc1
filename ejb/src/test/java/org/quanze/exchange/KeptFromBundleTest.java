package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.bundle.Part;
import org.quanze.disclosure.DiscloseDecision;
import org.quanze.item.Openness;
import org.quanze.testing.Bundles;
import org.quanze.testing.County;

/**
 * What a decision that is not public states of public items is withheld from the bundle as digests
 * that nobody can try values against, and told once the decision is disclosed.
 */
class KeptFromBundleTest {

  private static final String RULE = "已受理的由下放方办结";

  @TempDir private Path folder;
  private final County county = new County("甲局");
  private int position;
  private UUID handover = new UUID(0, 0);
  private UUID receiver = new UUID(0, 0);

  @BeforeEach
  void delegate() {
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(COUNTY, county.add("一", "甲局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
    county.today(LocalDate.of(2026, 4, 1));
    receiver = county.unit("镇办").uid();
    position =
        county.decide(
            COUNTY,
            Openness.ON_REQUEST,
            new Conferral.Delegate(
                county.first("一"),
                List.of(new Receiver(receiver, LocalDate.of(2026, 4, 10), RULE)),
                null,
                "赋权理由"));
    handover = county.handover("一").id();
  }

  @AfterEach
  void close() {
    county.close();
  }

  private LooseBundle exported() throws IOException {
    LooseBundle bundle =
        LooseBundle.read(Bundles.export(county.registry(), COUNTY, folder.resolve("made.zip")));
    assertEquals(List.of(), verify(bundle).findings());
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
    return bundle;
  }

  private BundleReport verify(LooseBundle bundle) throws IOException {
    return BundleVerifier.verify(bundle.write(folder.resolve("tried.zip")), null, List.of());
  }

  private static int last(LooseBundle bundle) {
    return bundle.of(Part.LINES).size() - 1;
  }

  @SuppressWarnings("unchecked") // a row is an object of objects
  private static Map<String, Object> opened(Map<String, Object> row) {
    return (Map<String, Object>) Objects.requireNonNull(row.get("opened"));
  }

  private static String text(LooseBundle bundle) {
    return bundle.of(Part.ENTRIES).toString() + bundle.of(Part.LINES);
  }

  @Test
  void it_is_withheld_and_the_line_is_proved_all_the_same() throws IOException {
    LooseBundle bundle = exported();
    for (String word :
        List.of(handover.toString(), receiver.toString(), RULE, "2026-04-10", "赋权理由")) {
      assertFalse(text(bundle).contains(word), word);
    }
    Map<String, Object> opened = opened(bundle.row(Part.LINES, last(bundle)));
    assertEquals("DELEGATION_ANNOUNCED", opened.get("movement"));
    assertTrue(
        opened.keySet().containsAll(List.of("handoverDigest", "noteDigest", "termsDigest")),
        opened.toString());
    assertFalse(opened.containsKey("apartKey"), "nothing to try values with");
    for (String kept : List.of("handoverDigest", "noteDigest", "termsDigest")) {
      LooseBundle altered = bundle.copy();
      Map<String, Object> row = altered.row(Part.LINES, last(altered));
      opened(row).put(kept, "00".repeat(32));
      altered.set(Part.LINES, last(altered), row);
      assertFalse(verify(altered).isValid(), kept);
    }
  }

  @Test
  void it_is_told_once_the_decision_is_disclosed() throws IOException {
    county
        .registry()
        .get(DiscloseDecision.class)
        .disclose(
            county.publisher(COUNTY),
            new DiscloseDecision.Command(COUNTY, position, 1, "依申请公开转为主动公开", null, "disclose-1"));
    LooseBundle bundle = exported();
    for (String word :
        List.of(handover.toString(), receiver.toString(), RULE, "2026-04-10", "赋权理由")) {
      assertTrue(text(bundle).contains(word), word);
    }
    for (String told : List.of("handover", "note", "terms")) {
      LooseBundle altered = bundle.copy();
      Map<String, Object> row = altered.row(Part.LINES, last(altered));
      opened(row).put(told, told.equals("handover") ? UUID.randomUUID().toString() : "另说");
      altered.set(Part.LINES, last(altered), row);
      assertFalse(verify(altered).isValid(), told);
    }
  }

  @Test
  void what_a_public_decision_states_is_in_the_first_format() throws IOException {
    LooseBundle bundle = exported();
    List<String> entries = bundle.of(Part.ENTRIES);
    assertTrue(entries.get(position - 1).contains("lineFormat"), entries.toString());
    assertFalse(entries.get(0).contains("lineFormat"), entries.toString());
    Map<String, Object> row = bundle.row(Part.LINES, 0);
    opened(row).put("termsDigest", "00".repeat(32));
    bundle.set(Part.LINES, 0, row);
    assertFalse(verify(bundle).isValid(), "nothing of it may be withheld");
  }
}
