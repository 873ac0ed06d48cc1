package org.quanze.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Rest;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.head.Signing;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.statement.Claim;
import org.quanze.statement.Shown;
import org.quanze.statement.Shown.Absent;
import org.quanze.statement.Shown.Nothing;
import org.quanze.statement.Shown.Stands;
import org.quanze.statement.StatementCheck;
import org.quanze.statement.StatementReport;
import org.quanze.statement.StatementVerifier;
import org.quanze.testing.Contents;
import org.quanze.testing.County;
import org.quanze.testing.SigningKeys;

/** Statements of real answers hold, and prove what the ledger shows of each ground. */
class StateAnswerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate CHANGE = LocalDate.of(2026, 5, 6);

  private County county;
  private Signing signing;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    signing = county.registry().get(Signing.class);
    signing.use(SigningKeys.of(SignatureAlgorithm.ED25519), KeySet.of(List.of()));
    county.today(DAY);
    county.decide(
        COUNTY,
        county.add("一", "甲局", "01"),
        county.add("二", "甲局", "02"),
        county.add("三", "甲局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private @Nullable String state(String unit, UUID item, LocalDate on, @Nullable String territory) {
    UUID department = county.unit(unit).uid();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(StateAnswer.class)
                    .state(
                        county
                            .registry()
                            .get(CanExercise.class)
                            .answer(department, item, on, territory))
                    .orElse(null));
  }

  /** What a valid statement shows, edition by edition. */
  private List<Shown> shown(Claim ground, String unit, String item, LocalDate on, String... there) {
    return shown(ground, unit, county.item(item), on, there.length == 0 ? null : there[0]);
  }

  private List<Shown> shown(
      Claim ground, String unit, UUID item, LocalDate on, @Nullable String territory) {
    String compact = Objects.requireNonNull(state(unit, item, on, territory));
    assertEquals(compact, state(unit, item, on, territory), "equal questions, equal statements");
    StatementReport report = StatementVerifier.verify(compact, signing.publicKeys(), Map.of());
    assertEquals(List.of(), report.findings());
    org.quanze.statement.Statement stated = Objects.requireNonNull(report.statement());
    assertEquals(ground, stated.ground());
    assertEquals(item.toString(), stated.item());
    assertFalse(report.remarks().isEmpty(), "no statement proves everything");
    return stated.editions().stream().map(e -> e.shown()).toList();
  }

  private static void assertStands(List<Shown> shown) {
    assertEquals(List.of(Stands.class), shown.stream().map(Object::getClass).toList());
  }

  private static void assertAbsent(List<Shown> shown) {
    assertEquals(List.of(Absent.class), shown.stream().map(Object::getClass).toList());
  }

  @Test
  void every_ground_is_a_claim_of_the_same_name_and_answer() {
    assertEquals(
        Arrays.stream(Ground.values()).map(g -> g.name() + g.may()).toList().stream()
            .sorted()
            .toList(),
        Arrays.stream(Claim.values()).map(c -> c.name() + c.may()).sorted().toList());
  }

  @Test
  void what_stands_is_proved_by_its_member_with_department_name_and_code() {
    List<Shown> shown = shown(Claim.IN_FORCE, "甲局", "一", DAY);
    assertStands(shown);
    Stands stands = (Stands) shown.get(0);
    assertEquals(
        List.of(
            "[{\"scheme\":\"" + code() + "\",\"value\":\"C-一\"}]",
            "\"" + county.unit("甲局").uid() + "\"",
            "\"一\""),
        stands.opened().stream().limit(3).map(f -> f.value()).toList());
    assertStands(shown(Claim.HELD_BY_ANOTHER, "乙局", "一", DAY));
  }

  private String code() {
    return county.power("一", "甲局", "01").codes().get(0).scheme();
  }

  @Test
  void what_is_suspended_cancelled_or_entrusted_is_proved_as_far_as_the_edition_shows() {
    county.today(CHANGE);
    county.decide(COUNTY, new Rest.Suspend(county.subject("一"), null, null, "暂停"));
    county.decide(
        COUNTY,
        new Departure.Cancel(county.subject("二"), null, "取消"),
        new Conferral.Entrust(
            county.subject("三"),
            List.of(county.unit("乙局").uid()),
            new Term(CHANGE, CHANGE.plusDays(2)),
            null,
            null));
    assertStands(shown(Claim.SUSPENDED, "甲局", "一", CHANGE));
    assertAbsent(shown(Claim.CANCELLED, "甲局", "二", CHANGE));
    assertStands(shown(Claim.ENTRUSTED, "乙局", "三", CHANGE));
    assertStands(shown(Claim.IN_FORCE, "甲局", "三", CHANGE));
  }

  @Test
  void what_was_handed_over_is_absent_with_the_giver_and_stands_with_the_receiver() {
    Receiver town = new Receiver(county.unit("镇办").uid(), CHANGE, null);
    county.decide(COUNTY, new Conferral.Delegate(county.subject("二"), List.of(town), null, null));
    county.decide(
        TOWN,
        new Entrance.Accept(
            county.handover("二").id(),
            county.item("镇二"),
            county.power("镇二", "镇办", "02"),
            null,
            null));
    county.today(CHANGE);
    county.handOver(county.handover("二"), TOWN, Side.RECEIVER);
    assertAbsent(shown(Claim.DELEGATED, "甲局", "二", CHANGE));
    assertStands(shown(Claim.IN_FORCE, "甲局", "二", CHANGE.minusDays(1)));
    assertStands(shown(Claim.IN_FORCE, "镇办", "镇二", CHANGE));
    assertAbsent(shown(Claim.NOT_YET_EFFECTIVE, "镇办", "镇二", CHANGE.minusDays(1)));
  }

  /** An edition shows what holds on its own day; what is announced comes after it. */
  @Test
  void what_was_announced_is_stated_without_proof_from_its_day() {
    county.decide(
        COUNTY,
        new Departure.Cancel(county.subject("一"), CHANGE, "取消"),
        new Rest.Suspend(county.subject("二"), null, CHANGE, "暂停"));
    assertStands(shown(Claim.IN_FORCE, "甲局", "一", CHANGE.minusDays(1)));
    assertEquals(List.of(Nothing.AFTER_EDITION), shown(Claim.CANCELLED, "甲局", "一", CHANGE));
    assertEquals(List.of(Nothing.AFTER_EDITION), shown(Claim.SUSPENDED, "甲局", "二", CHANGE));
  }

  @Test
  void what_is_not_public_is_stated_as_what_is_not_known() {
    Content power = county.power("密", "甲局", "01");
    Content hidden = Contents.open(power, Openness.NOT_PUBLIC);
    county.decide(COUNTY, new Entrance.Add("POWER", county.item("密"), hidden, null, null));
    // Beside the hidden one, so that the same two members are its neighbours.
    UUID secret = county.item("密");
    UUID beside = new UUID(secret.getMostSignificantBits(), secret.getLeastSignificantBits() ^ 1);
    assertAbsent(shown(Claim.NOT_LISTED, "甲局", secret, DAY, null));
    assertAbsent(shown(Claim.NOT_LISTED, "甲局", beside, DAY, null));
    assertEquals(
        payload(secret).replace(secret.toString(), "item"),
        payload(beside).replace(beside.toString(), "item"));
    assertEquals(List.of(), shown(Claim.NOT_LISTED, "甲局", secret, DAY.minusDays(1), null));
  }

  private String payload(UUID item) {
    StatementReport report =
        StatementVerifier.verify(
            Objects.requireNonNull(state("甲局", item, DAY, null)), signing.publicKeys(), Map.of());
    return Objects.requireNonNull(report.statement()).payload();
  }

  @Test
  void an_edition_without_a_public_root_is_stated_without_proof() throws Exception {
    try (Connection owner = county.registry().asOwner().getConnection();
        Statement sql = owner.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      sql.execute("UPDATE edition SET public_members_root = NULL, public_root_size = NULL");
      sql.execute("SET session_replication_role = DEFAULT");
    }
    county.registry().forget();
    signing.use(SigningKeys.of(SignatureAlgorithm.ED25519), KeySet.of(List.of()));
    StatementReport report =
        StatementVerifier.verify(
            Objects.requireNonNull(state("甲局", county.item("一"), DAY, null)),
            signing.publicKeys(),
            Map.of());
    assertTrue(report.remarks().contains(Nothing.NO_PUBLIC_ROOT.remark()));
    // The entry of this ledger does tell a root, and a statement may not keep it back.
    assertEquals(
        List.of(StatementCheck.ROOT), report.findings().stream().map(f -> f.check()).toList());
  }

  @Test
  void a_kept_head_is_that_of_the_entry_or_it_is_named() {
    String compact = Objects.requireNonNull(state("甲局", county.item("一"), DAY, null));
    int publisher = county.list(COUNTY).publisher();
    var entry =
        county
            .registry()
            .read(() -> county.registry().get(Ledger.class).find(publisher, 1).orElseThrow());
    UUID uid =
        county
            .registry()
            .read(() -> county.registry().get(Organisations.class).getPublisher(COUNTY).uid());
    String kept = signing.sign(uid, entry).orElseThrow();
    String other = signing.sign(UUID.randomUUID(), entry).orElseThrow();
    assertTrue(
        StatementVerifier.verify(compact, signing.publicKeys(), Map.of("kept.jws", kept))
            .isValid());
    assertEquals(
        List.of("kept.jws " + StatementCheck.HEAD),
        StatementVerifier.verify(compact, signing.publicKeys(), Map.of("kept.jws", other))
            .findings()
            .stream()
            .map(f -> f.place() + " " + f.check())
            .toList());
  }

  @Test
  void without_a_key_nothing_is_stated() {
    signing.use(null, KeySet.of(List.of()));
    assertEquals(null, state("甲局", county.item("一"), DAY, null));
  }
}
