package org.quanze.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.instrument.InstrumentStatus.IN_FORCE;
import static org.quanze.instrument.InstrumentStatus.LAPSED;
import static org.quanze.instrument.InstrumentStatus.REPEALED;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.edition.Foresee;
import org.quanze.head.Signing;
import org.quanze.instrument.InstrumentRule;
import org.quanze.instrument.InstrumentStatus;
import org.quanze.item.Value;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.statement.BasisWarning;
import org.quanze.statement.StatementReport;
import org.quanze.statement.StatementVerifier;
import org.quanze.testing.County;
import org.quanze.testing.SigningKeys;

/**
 * A repealed basis: what cites it is not published any more, and what was published goes on and is
 * told with the warning. Every power of these tests cites 示例条例（虚构）.
 */
class BasisWarningTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate REPEAL = LocalDate.of(2026, 5, 6);
  private static final String CITED = "《示例条例（虚构）》";

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "01"), county.add("二", "甲局", "02"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private ExerciseAnswer ask(String unit, String item, LocalDate on) {
    UUID department = county.unit(unit).uid();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(CanExercise.class)
                    .answer(department, county.item(item), on, null));
  }

  /** Ground and warnings on the day before, of and after the repeal. */
  private List<String> around(String unit, String item) {
    return Stream.of(-1, 0, 1)
        .map(n -> ask(unit, item, REPEAL.plusDays(n)))
        .map(a -> a.ground() + " " + a.warnings().stream().map(w -> w.state().status()).toList())
        .toList();
  }

  private Entrance.Add adding(LocalDate day) {
    return new Entrance.Add("POWER", county.item("新"), county.power("新", "甲局", "01"), day, null);
  }

  private List<Refusal> foreseen(DraftOutcome draft) {
    ChangeSets sets = county.registry().get(ChangeSets.class);
    return county
        .registry()
        .read(
            () -> {
              ChangeSet set = sets.find(county.editor(COUNTY), draft.changeSet()).orElseThrow();
              return county.registry().get(Foresee.class).of(set).refusals();
            });
  }

  @Test
  void what_nobody_registered_is_no_finding() {
    county.stated(county.instrument("《另一条例》", DAY), REPEALED, DAY);
    assertEquals(List.of(), ask("甲局", "一", REPEAL).warnings());
    county.decide(COUNTY, adding(DAY));
  }

  @Test
  void a_draft_that_cites_it_is_refused_alike_when_foreseen_and_when_released() {
    county.stated(county.instrument(CITED, LocalDate.EPOCH), REPEALED, REPEAL);
    DraftOutcome late = county.draft(COUNTY, Map.of(), false, List.of(adding(REPEAL)));
    List<Refusal> foreseen = foreseen(late);
    assertEquals(
        List.of(InstrumentRule.BASIS_REPEALED), foreseen.stream().map(Refusal::rule).toList());
    assertEquals("lines.1.content.elements.legalBases", foreseen.get(0).path());
    assertEquals(
        "依据“《示例条例（虚构）》”已自 2026-05-06 起废止，在 2026-05-06 不再有效（见“示人发〔2026〕1号”）", foreseen.get(0).zh());
    Refused refused = assertThrows(Refused.class, () -> county.release(COUNTY, late));
    assertEquals(foreseen, refused.refusals());
    DraftOutcome soon = county.draft(COUNTY, Map.of(), false, List.of(adding(REPEAL.minusDays(1))));
    assertEquals(List.of(), foreseen(soon));
    county.release(COUNTY, soon);
  }

  @Test
  void an_imported_history_is_not_refused() {
    county.stated(county.instrument(CITED, LocalDate.EPOCH), REPEALED, LocalDate.EPOCH);
    county.history(COUNTY, adding(DAY));
    assertEquals(1, ask("甲局", "新", DAY).warnings().size());
  }

  @Test
  void a_repealed_basis_is_told_from_its_day_and_changes_no_answer() {
    UUID instrument = county.instrument(CITED, LocalDate.EPOCH);
    assertEquals(List.of("IN_FORCE []", "IN_FORCE []", "IN_FORCE []"), around("甲局", "一"));
    county.stated(instrument, REPEALED, REPEAL);
    assertEquals(
        List.of("IN_FORCE []", "IN_FORCE [REPEALED]", "IN_FORCE [REPEALED]"), around("甲局", "一"));
    assertEquals(
        List.of("HELD_BY_ANOTHER []", "HELD_BY_ANOTHER [REPEALED]", "HELD_BY_ANOTHER [REPEALED]"),
        around("乙局", "一"));
    var told = ask("甲局", "一", REPEAL).warnings().get(0);
    assertEquals(instrument, told.instrument().id());
    assertEquals(REPEAL, told.state().since());
    assertEquals("示人发〔2026〕1号", told.state().document());
    county.stated(instrument, IN_FORCE, REPEAL);
    assertEquals(List.of("IN_FORCE []", "IN_FORCE []", "IN_FORCE []"), around("甲局", "一"));
    county.stated(instrument, LAPSED, REPEAL.plusDays(1));
    assertEquals(List.of("IN_FORCE []", "IN_FORCE []", "IN_FORCE [LAPSED]"), around("甲局", "一"));
  }

  @Test
  void a_basis_that_comes_into_force_later_is_told_until_then() {
    county.instrument(CITED, REPEAL);
    assertEquals(
        List.of("IN_FORCE [NOT_YET_IN_FORCE]", "IN_FORCE []", "IN_FORCE []"), around("甲局", "一"));
  }

  @Test
  void the_version_that_holds_on_the_day_is_the_one_that_is_looked_at() {
    county.stated(county.instrument(CITED, LocalDate.EPOCH), REPEALED, REPEAL);
    var content = county.power("一", "甲局", "01");
    var row = new TreeMap<>(content.rows("legalBases").get(0));
    row.put("instrument", new Value.Text("《示例新条例》"));
    county.decide(
        COUNTY,
        new Renewal.Change(
            county.subject("一"),
            content.with("legalBases", new Value.Rows(List.of(row))),
            REPEAL.plusDays(1),
            null),
        new Rest.Suspend(county.subject("二"), null, REPEAL.plusDays(1), "暂停"));
    assertEquals(List.of("IN_FORCE []", "IN_FORCE [REPEALED]", "IN_FORCE []"), around("甲局", "一"));
    assertEquals(
        List.of("IN_FORCE []", "IN_FORCE [REPEALED]", "SUSPENDED [REPEALED]"), around("甲局", "二"));
  }

  @Test
  void where_no_version_holds_there_is_nothing_to_warn_of() {
    county.stated(county.instrument(CITED, LocalDate.EPOCH), REPEALED, REPEAL);
    county.decide(COUNTY, new Departure.Cancel(county.subject("一"), REPEAL, "取消"));
    assertEquals(List.of("IN_FORCE []", "CANCELLED []", "CANCELLED []"), around("甲局", "一"));
  }

  @Test
  void the_signed_answer_tells_it_too() {
    Signing signing = county.registry().get(Signing.class);
    signing.use(SigningKeys.of(SignatureAlgorithm.ED25519), KeySet.of(List.of()));
    UUID instrument = county.instrument(CITED, LocalDate.EPOCH);
    county.stated(instrument, REPEALED, REPEAL);
    for (LocalDate day : List.of(REPEAL.minusDays(1), REPEAL)) {
      ExerciseAnswer answer = ask("甲局", "一", day);
      String compact =
          county
              .registry()
              .read(() -> county.registry().get(StateAnswer.class).state(answer).orElseThrow());
      StatementReport report = StatementVerifier.verify(compact, signing.publicKeys(), Map.of());
      assertEquals(List.of(), report.findings());
      List<BasisWarning> told = Objects.requireNonNull(report.statement()).warnings();
      assertEquals(
          day.equals(REPEAL)
              ? List.of(
                  new BasisWarning(
                      instrument.toString(),
                      CITED,
                      BasisWarning.Status.REPEALED,
                      REPEAL.toString(),
                      "示人发〔2026〕1号"))
              : List.of(),
          told);
      assertEquals(day.equals(REPEAL), report.remarks().toString().contains("2026-05-06 起废止"));
    }
  }

  @Test
  void what_is_warned_of_has_one_name_inside_and_outside() {
    assertEquals(
        Arrays.stream(InstrumentStatus.values())
            .filter(s -> !s.isInForce())
            .map(InstrumentStatus::name)
            .toList(),
        Arrays.stream(BasisWarning.Status.values()).map(BasisWarning.Status::name).toList());
  }
}
