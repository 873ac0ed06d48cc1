package org.quanze.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.head.Signing;
import org.quanze.instrument.InstrumentStatus;
import org.quanze.instrument.Instruments;
import org.quanze.item.Value;
import org.quanze.rule.Refused;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.statement.Shown.Stands;
import org.quanze.statement.StatementReport;
import org.quanze.statement.StatementVerifier;
import org.quanze.testing.County;
import org.quanze.testing.SigningKeys;
import org.quanze.validity.Today;

/** What was answered at a time is what is answered of that time ever after. */
class KnownThenTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate CHANGE = LocalDate.of(2026, 5, 6);
  private static final List<String> UNITS = List.of("甲局", "乙局", "丙局", "镇办");
  private static final List<String> ITEMS =
      List.of("一", "二", "三", "四", "五", "镇二", "镇五", "收二", "三丙", "新", "无");

  private final List<UUID> units = new ArrayList<>();
  private final Map<String, UUID> given = new HashMap<>();
  private County county;

  /** All answers at a time. */
  private record Told(Instant at, List<ExerciseAnswer> answers) {}

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局", "丙局");
    county.today(DAY);
    UNITS.forEach(unit -> units.add(county.unit(unit).uid()));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private ExerciseAnswer ask(
      String unit, String item, LocalDate on, @Nullable String there, @Nullable Instant known) {
    UUID department = county.unit(unit).uid();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(CanExercise.class)
                    .answer(department, county.item(item), on, there, known));
  }

  private Instant now() {
    return county.registry().today().instant();
  }

  private List<ExerciseAnswer> all(@Nullable Instant known) {
    CanExercise canExercise = county.registry().get(CanExercise.class);
    return county
        .registry()
        .read(
            () -> {
              List<ExerciseAnswer> all = new ArrayList<>();
              for (UUID unit : units) {
                for (String item : ITEMS) {
                  for (LocalDate on : List.of(DAY, CHANGE.minusDays(1), CHANGE)) {
                    for (String there : Arrays.asList(null, TOWN)) {
                      all.add(canExercise.answer(unit, county.item(item), on, there, known));
                    }
                  }
                }
              }
              return all;
            });
  }

  /** The same without the time of knowledge. */
  private static ExerciseAnswer timeless(ExerciseAnswer answer) {
    return answer.telling(answer.territory(), null, answer.chain(), answer.warnings());
  }

  /** Acts of many kinds, one after the other. */
  private List<Runnable> acts() {
    return List.of(
        () ->
            county.decide(
                COUNTY,
                county.add("一", "甲局", "01"),
                county.add("二", "甲局", "02"),
                county.add("三", "乙局", "02"),
                county.add("四", "乙局", "01"),
                county.add("五", "甲局", "02")),
        () -> county.instrument("示例条例（虚构）", LocalDate.EPOCH),
        () -> county.decide(TOWN, county.add("镇一", "镇办", "02")),
        () -> correct("一"),
        () -> delegate("二"),
        () -> accept("二", "镇二"),
        () -> delegate("五"),
        () -> accept("五", "镇五"),
        () -> county.decide(COUNTY, entrust("四", CHANGE)),
        () -> county.handOver(county.handover("四"), TOWN, Side.RECEIVER),
        () ->
            county.decide(
                COUNTY,
                new Departure.Cancel(county.subject("一"), CHANGE, "取消"),
                new Entrance.Add(
                    "POWER", county.item("新"), county.power("新", "丙局", "01"), CHANGE, null)),
        () -> county.handOver(county.handover("二"), TOWN, Side.RECEIVER),
        () ->
            county.decide(
                COUNTY,
                new Conversion.Transfer(
                    county.subject("三"),
                    county.unit("丙局").uid(),
                    county.item("三丙"),
                    null,
                    null,
                    null,
                    null,
                    DAY,
                    null)),
        () -> county.stated(law(), InstrumentStatus.REPEALED, CHANGE),
        this::recall,
        () -> county.handOver(county.handover("镇二"), COUNTY, Side.RECEIVER),
        this::endEntrustment,
        () -> county.decide(COUNTY, new Rest.Suspend(county.subject("三丙"), null, null, "暂停")),
        () ->
            county.decide(
                COUNTY,
                new Reform.Reorganise(
                    List.of(
                        new Reform.Succession(
                            county.unit("甲局").uid(), county.unit("丙局").uid(), Map.of())),
                    null,
                    null)),
        () -> county.handOver(county.listed(given("五")), TOWN, Side.RECEIVER));
  }

  private UUID law() {
    return county
        .registry()
        .read(() -> county.registry().get(Instruments.class).cited(List.of("示例条例（虚构）"), null))
        .byTitle()
        .values()
        .iterator()
        .next()
        .get(0)
        .id();
  }

  private void correct(String name) {
    county.decide(
        COUNTY,
        new Renewal.Correct(
            county.subject(name),
            1,
            county.power(name, "甲局", "01").with("note", new Value.Text("更正")),
            null));
  }

  private void delegate(String name) {
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.subject(name),
            List.of(new Receiver(county.unit("镇办").uid(), DAY, null)),
            null,
            null));
    given.put(name, county.handover(name).id());
  }

  private UUID given(String name) {
    return Objects.requireNonNull(given.get(name));
  }

  private void accept(String name, String as) {
    county.decide(
        TOWN,
        new Entrance.Accept(
            given(name), county.item(as), county.power(as, "镇办", "02"), null, null));
  }

  private Adjustment entrust(String name, LocalDate until) {
    return new Conferral.Entrust(
        county.subject(name),
        List.of(county.unit("镇办").uid()),
        new Term(DAY, until.plusDays(30)),
        null,
        null);
  }

  private void recall() {
    county.today(CHANGE);
    county.decide(
        COUNTY,
        new Conferral.Recall(
            given("二"), county.unit("甲局").uid(), county.item("收二"), null, CHANGE, null));
  }

  private void endEntrustment() {
    Entrustment known =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Entrustments.class)
                        .listOfItems(List.of(county.item("四"))))
            .get(0);
    county.decide(COUNTY, new Conferral.EndEntrustment(known.id(), CHANGE, "终止"));
    county.handOver(county.handover("四"), COUNTY, Side.GIVER);
  }

  @Test
  void what_was_answered_after_each_act_is_answered_of_that_time_after_all_of_them() {
    List<Told> told = new ArrayList<>();
    told.add(new Told(now(), all(null)));
    for (Runnable act : acts()) {
      act.run();
      told.add(new Told(now(), all(null)));
    }
    int changed = 0;
    for (int i = 0; i < told.size(); i++) {
      Told then = told.get(i);
      List<ExerciseAnswer> again = all(then.at());
      for (int n = 0; n < again.size(); n++) {
        assertEquals(then.at(), again.get(n).knownAt());
        assertEquals(then.answers().get(n), timeless(again.get(n)), "after act " + i);
      }
      changed += i > 0 && !then.answers().equals(told.get(i - 1).answers()) ? 1 : 0;
    }
    assertTrue(changed > 10, changed + " acts changed some answer");
  }

  @Test
  void before_and_after_a_correction_and_a_repeal_were_recorded() {
    county.decide(COUNTY, county.add("一", "甲局", "01"));
    UUID law = county.instrument("示例条例（虚构）", LocalDate.EPOCH);
    Instant first = now();
    correct("一");
    Instant corrected = now();
    county.stated(law, InstrumentStatus.REPEALED, DAY);
    Instant repealed = now();
    assertEquals(1, ask("甲局", "一", DAY, null, first).version());
    assertEquals(2, ask("甲局", "一", DAY, null, corrected).version());
    assertEquals(0, ask("甲局", "一", DAY, null, corrected).warnings().size());
    assertEquals(1, ask("甲局", "一", DAY, null, repealed).warnings().size());
    assertEquals(1, ask("甲局", "一", DAY, null, null).warnings().size());
    assertEquals(Ground.NOT_LISTED, ask("甲局", "一", DAY, null, Instant.EPOCH).ground());
    assertNull(ask("甲局", "一", DAY, null, Instant.EPOCH).edition());
  }

  @Test
  void what_will_be_known_is_not_told() {
    Instant tomorrow = county.registry().get(Today.class).instant().plusSeconds(86_400);
    Refused refused = assertThrows(Refused.class, () -> ask("甲局", "一", DAY, null, tomorrow));
    assertEquals(ExerciseRule.KNOWN_BY_NOW, refused.refusals().get(0).rule());
  }

  @Test
  void an_instant_is_taken_to_the_microsecond() {
    Instant fine = Instant.parse("2026-03-02T04:00:00.123456789Z");
    assertEquals(
        Instant.parse("2026-03-02T04:00:00.123456Z"), ask("甲局", "一", DAY, null, fine).knownAt());
  }

  @Test
  void the_statement_of_a_time_is_shown_by_the_edition_that_was_known_then() {
    Signing signing = county.registry().get(Signing.class);
    signing.use(SigningKeys.of(SignatureAlgorithm.ED25519), KeySet.of(List.of()));
    county.decide(COUNTY, county.add("一", "甲局", "01"));
    Instant first = now();
    correct("一");
    var then = stated("一", first, signing);
    var now = stated("一", null, signing);
    assertEquals(first.toString(), then.knownAt());
    assertEquals("", now.knownAt());
    assertEquals(1, then.editions().get(0).number());
    assertEquals(2, now.editions().get(0).number());
    assertTrue(then.editions().get(0).shown() instanceof Stands);
    assertTrue(now.editions().get(0).shown() instanceof Stands);
    assertNotEquals(then.version(), now.version());
    assertEquals(List.of(), stated("一", Instant.EPOCH, signing).editions());
    assertEquals(1, stated("无", first, signing).editions().get(0).number());
  }

  private org.quanze.statement.Statement stated(
      String item, @Nullable Instant known, Signing signing) {
    String compact =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(StateAnswer.class)
                        .state(ask("甲局", item, DAY, null, known))
                        .orElseThrow());
    StatementReport report = StatementVerifier.verify(compact, signing.publicKeys(), Map.of());
    assertEquals(List.of(), report.findings());
    return Objects.requireNonNull(report.statement());
  }
}
