package org.quanze.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetLine;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.item.ItemRule;
import org.quanze.item.Openness;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.register.PublicationRecord;
import org.quanze.register.PublicationRegister;
import org.quanze.register.PublicationRegister.Wanted;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.Approval;
import org.quanze.testing.Bundles;
import org.quanze.testing.Contents;
import org.quanze.testing.County;
import org.quanze.testing.Story;

/** What was not public becomes so: by whom, from when on, and what stays as it was. */
class DisclosureTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

  private County county;
  private Actor finalReviewer;

  @BeforeEach
  void open() {
    county = new County("民政局", "审批局");
    county.today(DAY);
    county.decide(COUNTY, county.add("甲", "民政局", "02"), county.add("乙", "民政局", "02"));
    finalReviewer = county.publisher(COUNTY);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** The government publishes a decision of some openness; answers the number of its entry. */
  private int decide(Openness openness, Adjustment... lines) {
    Actor editor = county.editor(COUNTY);
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    COUNTY, null, Story.decision("示政发〔2026〕70号", Map.of(), openness), key()));
    for (int i = 0; i < lines.length; i++) {
      set =
          county
              .registry()
              .get(SetLine.class)
              .setLine(
                  editor,
                  new SetLine.Command(set.changeSet(), set.version(), i + 1, lines[i], key()));
    }
    return new Approval(county.registry()).publish(editor, set);
  }

  private Adjustment opened(String name, Openness openness) {
    return new Renewal.Change(
        county.subject(name),
        Contents.open(county.power(name, "民政局", "02"), openness),
        null,
        "调整公开属性");
  }

  private int disclose(int position, String reason, @Nullable String document) {
    return disclose(finalReviewer, position, reason, document, key());
  }

  private int disclose(
      Actor actor, int position, String reason, @Nullable String document, String key) {
    EntryKey entry = new EntryKey(publisher(), position);
    int seen =
        county
            .registry()
            .read(() -> county.registry().get(Decisions.class).list(List.of(entry)))
            .stream()
            .mapToInt(Placed::version)
            .findFirst()
            .orElse(1);
    return disclose(actor, position, seen, reason, document, key);
  }

  private int disclose(
      Actor actor, int position, int seen, String reason, @Nullable String document, String key) {
    return county
        .registry()
        .get(DiscloseDecision.class)
        .disclose(
            actor, new DiscloseDecision.Command(COUNTY, position, seen, reason, document, key));
  }

  private int publisher() {
    return county
        .registry()
        .read(() -> county.registry().get(Organisations.class).getPublisher(COUNTY).id());
  }

  private Placed decision(int position) {
    EntryKey key = new EntryKey(publisher(), position);
    return county
        .registry()
        .read(() -> county.registry().get(Decisions.class).list(List.of(key)).get(0));
  }

  private List<Integer> publicRows(@Nullable LocalDate knownOn) {
    Wanted wanted = new Wanted(publisher(), null, List.of(), knownOn);
    PublicationRegister register = county.registry().get(PublicationRegister.class);
    List<PublicationRecord> rows =
        county.registry().read(() -> register.page(wanted, Integer.MAX_VALUE, 10, LATER));
    assertEquals(rows.size(), county.registry().read(() -> register.count(wanted, LATER)));
    return rows.stream().map(PublicationRecord::entry).toList();
  }

  private static Set<Rule> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule())
        .collect(Collectors.toSet());
  }

  private List<String> history(UUID decision) {
    Disclosures disclosures = county.registry().get(Disclosures.class);
    return told(
        county.registry().read(() -> disclosures.ofDecisions(List.of(decision))).get(decision));
  }

  private static List<String> told(@Nullable List<OpennessPeriod> periods) {
    return Objects.requireNonNull(periods).stream()
        .map(p -> p.openness() + " " + p.since() + " " + p.until() + " " + p.decided())
        .toList();
  }

  @Test
  void a_decision_becomes_public_and_its_entry_tells_what_was_kept_back() {
    int position = decide(Openness.ON_REQUEST, opened("甲", Openness.NOT_PUBLIC));
    assertFalse(decision(position).isPublic());
    assertEquals(List.of(1), publicRows(null));
    county.today(LATER);
    int entry = disclose(position, "多次被申请公开", "示政办函〔2026〕5号");
    assertEquals(position + 1, entry);
    Placed decision = decision(position);
    assertTrue(decision.isPublic());
    assertEquals(Openness.ON_REQUEST, decision.decision().openness(), "as it was decided");
    String body =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Ledger.class)
                        .find(publisher(), entry)
                        .orElseThrow()
                        .body());
    for (String said : List.of("示政发〔2026〕70号", "ON_REQUEST", "多次被申请公开", "示政办函〔2026〕5号")) {
      assertTrue(body.contains(said), body);
    }
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void the_bundle_tells_the_reasons_of_its_public_lines_from_then_on() throws IOException {
    int position = decide(Openness.ON_REQUEST, opened("甲", Openness.NOT_PUBLIC));
    assertFalse(bundle().contains("调整公开属性"));
    disclose(position, "多次被申请公开", null);
    assertTrue(bundle().contains("调整公开属性"));
    assertEquals(List.of(), Bundles.verify(county.registry(), COUNTY).findings());
  }

  private String bundle() throws IOException {
    Path file = Files.createTempFile("disclosed", ".zip");
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(Bundles.export(county.registry(), COUNTY, file).toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return all.toString();
  }

  @Test
  void the_register_shows_it_from_then_on_and_as_known_before_it_does_not() {
    int position = decide(Openness.NOT_PUBLIC, opened("甲", Openness.NOT_PUBLIC));
    county.today(LATER);
    disclose(position, "情形已消失", null);
    assertEquals(List.of(position, 1), publicRows(null));
    assertEquals(List.of(position, 1), publicRows(LATER));
    assertEquals(List.of(1), publicRows(LATER.minusDays(1)));
    assertEquals(List.of(), publicRows(DAY.minusDays(1)));
  }

  @Test
  void the_history_tells_each_openness_since_when_and_how_it_was_decided() {
    int position = decide(Openness.ON_REQUEST, opened("甲", Openness.NOT_PUBLIC));
    UUID decision = decision(position).decision().id();
    assertEquals(List.of("ON_REQUEST 2026-03-02 null AT_SOURCE"), history(decision));
    county.today(LATER);
    disclose(position, "多次被申请公开", "示政办函〔2026〕5号");
    assertEquals(
        List.of("ON_REQUEST 2026-03-02 2026-06-01 AT_SOURCE", "PUBLIC 2026-06-01 null CHANGED"),
        history(decision));
    Disclosures disclosures = county.registry().get(Disclosures.class);
    OpennessPeriod now =
        Objects.requireNonNull(
                county
                    .registry()
                    .read(() -> disclosures.ofDecisions(List.of(decision)))
                    .get(decision))
            .get(1);
    assertEquals("多次被申请公开", now.reason());
    assertEquals("示政办函〔2026〕5号", now.documentNumber());
    assertEquals(finalReviewer.name(), now.person());
    assertEquals(position + 1, now.position());
  }

  @Test
  void what_was_imported_from_earlier_years_was_decided_afterwards() {
    int position = county.history(COUNTY, opened("甲", Openness.NOT_PUBLIC));
    assertEquals(
        List.of("PUBLIC 2026-03-02 null AFTERWARDS"), history(decision(position).decision().id()));
  }

  @Test
  void an_item_tells_the_times_in_which_it_was_public_by_its_versions() {
    county.today(DAY.plusDays(1));
    decide(Openness.PUBLIC, opened("甲", Openness.ON_REQUEST));
    county.today(LATER);
    county.decide(COUNTY, opened("甲", Openness.PUBLIC));
    Disclosures disclosures = county.registry().get(Disclosures.class);
    UUID item = county.item("甲");
    UUID other = county.item("乙");
    Map<UUID, List<OpennessPeriod>> periods =
        county.registry().read(() -> disclosures.ofItems(List.of(item, other)));
    assertEquals(
        List.of("PUBLIC 2026-03-02 2026-03-03 AT_SOURCE", "PUBLIC 2026-06-01 null AT_SOURCE"),
        told(periods.get(item)));
    assertEquals(List.of("PUBLIC 2026-03-02 null AT_SOURCE"), told(periods.get(other)));
  }

  @Test
  void what_it_announced_is_read_from_then_on() {
    int position =
        decide(
            Openness.NOT_PUBLIC,
            new Conferral.Delegate(
                county.subject("甲"),
                List.of(new Receiver(county.unit("镇办").uid(), LATER, null)),
                null,
                "便民"));
    assertEquals(0, announced());
    disclose(position, "多次被申请公开", null);
    assertEquals(1, announced());
  }

  private int announced() {
    AnnouncedHandovers handovers = county.registry().get(AnnouncedHandovers.class);
    return county
        .registry()
        .read(() -> handovers.listPublic(publisher(), null, null, null, 10))
        .size();
  }

  @Test
  void what_is_public_or_no_decision_is_refused_and_so_is_a_deed_without_reason() {
    int position = decide(Openness.NOT_PUBLIC, opened("甲", Openness.NOT_PUBLIC));
    assertEquals(Set.of(DisclosureRule.IS_NOT_PUBLIC), refused(() -> disclose(1, "理由", null)));
    assertEquals(
        Set.of(DisclosureRule.DECISION_EXISTS), refused(() -> disclose(position + 1, "理由", null)));
    assertEquals(
        Set.of(DisclosureRule.REASONED, DisclosureRule.NUMBER_FITS),
        refused(() -> disclose(position, " ", " ")));
    assertEquals(
        Set.of(DisclosureRule.REASONED, DisclosureRule.NUMBER_FITS),
        refused(() -> disclose(position, "字".repeat(1001), "号".repeat(101))));
    assertEquals(Set.of(ItemRule.TEXT_CLEAN), refused(() -> disclose(position, "甲\u202E乙", null)));
    int entry = disclose(position, "多次被申请公开", null);
    assertEquals(
        Set.of(DisclosureRule.IS_NOT_PUBLIC), refused(() -> disclose(position, "再次", null)));
    assertEquals(
        Set.of(DisclosureRule.DECISION_EXISTS), refused(() -> disclose(entry, "理由", null)));
  }

  @Test
  void who_gives_the_last_approval_of_the_government_does_it_and_nobody_else() {
    int position = decide(Openness.NOT_PUBLIC, opened("甲", Openness.NOT_PUBLIC));
    Actor ofUnit = county.cast().publisher("final-unit", county.unit("民政局"));
    assertEquals(
        Set.of(AccessRule.PERMITTED),
        refused(() -> disclose(county.editor(COUNTY), position, "理由", null, key())));
    assertEquals(
        Set.of(AccessRule.VISIBLE), refused(() -> disclose(ofUnit, position, "理由", null, key())));
    assertEquals(
        Set.of(AccessRule.SIGNED_IN),
        refused(() -> disclose(Actor.ANONYMOUS, position, "理由", null, key())));
    assertFalse(decision(position).isPublic());
  }

  @Test
  void the_same_key_discloses_once() {
    int position = decide(Openness.NOT_PUBLIC, opened("甲", Openness.NOT_PUBLIC));
    String key = key();
    int entry = disclose(finalReviewer, position, 1, "多次被申请公开", null, key);
    assertEquals(entry, disclose(finalReviewer, position, 1, "多次被申请公开", null, key));
    assertEquals(
        Set.of(AccessRule.KEY_REUSED),
        refused(() -> disclose(finalReviewer, position, 1, "另一理由", null, key)));
  }

  @Test
  void who_has_not_seen_that_it_was_disclosed_is_told_of_it() {
    int position = decide(Openness.NOT_PUBLIC, opened("甲", Openness.NOT_PUBLIC));
    disclose(finalReviewer, position, 1, "多次被申请公开", null, key());
    Refused late =
        assertThrows(
            Refused.class, () -> disclose(finalReviewer, position, 1, "另一理由", null, key()));
    assertEquals(AccessRule.VERSION_SEEN, late.refusals().get(0).rule());
    assertEquals(2, late.currentVersion());
  }
}
