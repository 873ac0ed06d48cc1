package org.quanze.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.instrument.InstrumentStatus.AMENDED;
import static org.quanze.instrument.InstrumentStatus.IN_FORCE;
import static org.quanze.instrument.InstrumentStatus.LAPSED;
import static org.quanze.instrument.InstrumentStatus.NOT_YET_IN_FORCE;
import static org.quanze.instrument.InstrumentStatus.REPEALED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.instrument.Instruments.Place;
import org.quanze.instrument.Instruments.Wanted;
import org.quanze.ledger.Ledger;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.County;

/** Instruments are registered, facts are added to them, and both are read as they were known. */
class InstrumentsTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(DAY);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private UUID register(String title, @Nullable String number, LocalDate since, String key) {
    return county
        .registry()
        .get(RegisterInstrument.class)
        .register(
            county.cast().administrator(),
            new RegisterInstrument.Command(title, "示例人大", number, since, key));
  }

  private int state(
      UUID id, int version, InstrumentStatus status, LocalDate since, String document) {
    return county
        .registry()
        .get(StateInstrumentStatus.class)
        .state(
            county.cast().administrator(),
            new StateInstrumentStatus.Command(
                id, version, status, since, document, "state " + id + version + status + since));
  }

  private Instruments instruments() {
    return county.registry().get(Instruments.class);
  }

  private Instrument known(UUID id, @Nullable Instant at) {
    return county.registry().read(() -> instruments().list(List.of(id), at)).get(0);
  }

  private static void assertRefused(Runnable act, Rule... rules) {
    Refused refused = assertThrows(Refused.class, act::run);
    assertEquals(List.of(rules), refused.refusals().stream().map(Refusal::rule).toList());
  }

  @Test
  void a_law_is_registered_once_and_read_by_everybody_from_the_next_revision_on() {
    long revision = county.registry().read(() -> county.registry().get(Ledger.class).revision());
    UUID law = register(" 《示例法》 ", "示人〔2020〕1号", SINCE, "register-1");
    assertEquals(
        new Instrument(law, "《示例法》", "示例人大", "示人〔2020〕1号", SINCE, List.of()), known(law, null));
    assertEquals(
        revision + 1, county.registry().read(() -> county.registry().get(Ledger.class).revision()));
    assertEquals(law, register("《示例法》", "示人〔2020〕1号", SINCE, "register-1"), "sent again");
    assertRefused(() -> register("《示例法》", "示人〔2020〕1号", DAY, "register-1"), AccessRule.KEY_REUSED);
    assertRefused(
        () -> register("示例法（2019年修正）", "示人〔2020〕1号", SINCE, "register-2"),
        InstrumentRule.REGISTERED_ONCE);
    register("示例法", null, SINCE, "register-3");
    assertRefused(() -> register("示例法", null, SINCE, "register-4"), InstrumentRule.REGISTERED_ONCE);
    register("示例法", null, DAY, "register-5");
  }

  @Test
  void what_is_blank_or_too_long_is_refused_all_at_once() {
    assertRefused(
        () ->
            county
                .registry()
                .get(RegisterInstrument.class)
                .register(
                    county.cast().administrator(),
                    new RegisterInstrument.Command(
                        "", " ", "号".repeat(101), SINCE, "register-bad")),
        InstrumentRule.TEXT_FITS,
        InstrumentRule.TEXT_FITS,
        InstrumentRule.TEXT_FITS);
    assertRefused(() -> register("《》", null, SINCE, "register-bad"), InstrumentRule.TEXT_FITS);
    register("法".repeat(500), "号".repeat(100), SINCE, "register-good");
    assertRefused(
        () -> register("法".repeat(501), null, SINCE, "register-long"), InstrumentRule.TEXT_FITS);
  }

  /** Texts that compress badly fit into the index that holds them apart. */
  @Test
  void the_longest_texts_are_kept() {
    county
        .registry()
        .get(RegisterInstrument.class)
        .register(
            county.cast().administrator(),
            new RegisterInstrument.Command(
                letters(RegisterInstrument.LONGEST_TITLE),
                letters(RegisterInstrument.LONGEST_ISSUER),
                letters(RegisterInstrument.LONGEST_NUMBER),
                SINCE,
                "register-longest"));
  }

  /** Constructed: letters without sense, no two alike in a row. */
  private static String letters(int many) {
    return new java.util.Random(many)
        .ints(many, 0x4e00, 0x9fa5)
        .mapToObj(Character::toString)
        .collect(java.util.stream.Collectors.joining());
  }

  @Test
  void nobody_but_an_administrator_of_the_registry_tells_of_laws() {
    assertRefused(
        () ->
            county
                .registry()
                .get(RegisterInstrument.class)
                .register(
                    county.publisher(County.COUNTY),
                    new RegisterInstrument.Command("示例法", "示例人大", null, SINCE, "register-1")),
        AccessRule.VISIBLE);
    UUID law = register("示例法", null, SINCE, "register-1");
    assertRefused(
        () ->
            county
                .registry()
                .get(StateInstrumentStatus.class)
                .state(
                    county.publisher(County.COUNTY),
                    new StateInstrumentStatus.Command(
                        law, 1, REPEALED, DAY, "示人发〔2026〕1号", "state-by-publisher")),
        AccessRule.VISIBLE);
  }

  @Test
  void only_what_is_in_force_on_the_day_is_amended_or_ends_on_it() {
    UUID law = register("示例法", null, SINCE, "register-1");
    assertRefused(
        () -> state(law, 1, REPEALED, SINCE.minusDays(1), "示人发〔2026〕1号"), InstrumentRule.DAY_ORDER);
    assertRefused(
        () -> state(law, 2, NOT_YET_IN_FORCE, DAY, " "),
        InstrumentRule.VERSION,
        InstrumentRule.STATUS_STATED,
        InstrumentRule.TEXT_FITS);
    assertEquals(2, state(law, 1, AMENDED, SINCE, "示人发〔2020〕2号"));
    assertEquals(3, state(law, 2, REPEALED, DAY, "示人发〔2026〕1号"));
    for (InstrumentStatus status : List.of(AMENDED, REPEALED, LAPSED)) {
      assertRefused(
          () -> state(law, 3, status, DAY, "示人发〔2026〕2号"), InstrumentRule.IN_FORCE_BEFORE);
    }
    assertEquals(4, state(law, 3, REPEALED, DAY.minusDays(1), "示人发〔2026〕2号"), "a day before");
    assertEquals(5, state(law, 4, IN_FORCE, DAY.minusDays(1), "更正"), "wrong, and put right");
    assertEquals(REPEALED, known(law, null).on(DAY).status(), "the other fact holds still");
    assertEquals(6, state(law, 5, IN_FORCE, DAY, "更正"));
    assertEquals(IN_FORCE, known(law, null).on(DAY).status());
    assertRefused(
        () -> state(UUID.randomUUID(), 1, REPEALED, DAY, "示人发〔2026〕1号"), InstrumentRule.EXISTS);
  }

  @Test
  void a_conflict_tells_the_version_that_stands_and_a_retry_has_no_second_effect() {
    UUID law = register("示例法", null, SINCE, "register-1");
    assertEquals(2, state(law, 1, AMENDED, DAY, "示人发〔2026〕1号"));
    assertEquals(2, state(law, 1, AMENDED, DAY, "示人发〔2026〕1号"), "sent again");
    assertEquals(1, known(law, null).facts().size());
    Refused refused =
        assertThrows(Refused.class, () -> state(law, 1, REPEALED, DAY, "示人发〔2026〕2号"));
    assertEquals(2, refused.currentVersion());
  }

  @Test
  void what_was_recorded_later_was_not_known_before() {
    Instant before = county.registry().today().instant();
    UUID law = register("示例法", null, SINCE, "register-1");
    Instant registered = county.registry().today().instant();
    state(law, 1, REPEALED, DAY, "示人发〔2026〕1号");
    Instant recorded = known(law, null).facts().get(0).recordedAt();
    assertEquals(List.of(), county.registry().read(() -> instruments().list(List.of(law), before)));
    assertEquals(IN_FORCE, known(law, registered).on(DAY).status());
    assertEquals(IN_FORCE, known(law, recorded.minusNanos(1_000)).on(DAY).status());
    assertEquals(REPEALED, known(law, recorded).on(DAY).status(), "at that instant itself");
    assertEquals(
        CitedInstruments.NONE,
        county.registry().read(() -> instruments().cited(List.of("《示例法》"), before)));
    assertEquals(
        1,
        county
            .registry()
            .read(() -> instruments().cited(List.of("《示例法》"), recorded))
            .notInForce(List.of("示例法"), DAY)
            .size());
  }

  private List<Instrument> pages(Wanted wanted, int size) {
    List<Instrument> all = new ArrayList<>();
    Place place = null;
    for (int page = 0; page < 20; page++) {
      Place from = place;
      List<Instrument> rows = county.registry().read(() -> instruments().page(wanted, from, size));
      if (rows.isEmpty()) {
        return all;
      }
      all.addAll(rows);
      Instrument last = rows.get(rows.size() - 1);
      place = new Place(InstrumentTitle.key(last.title()), last.id());
    }
    throw new IllegalStateException("pages without end");
  }

  /** The database finds by status what an instrument says of itself. */
  @Test
  void a_page_holds_those_of_a_status_on_a_day_as_known_then() {
    Instant half = null;
    for (int i = 0; i < 7; i++) {
      UUID law = register("《示例办法" + i + "》", null, SINCE.plusDays(i % 2), "register-" + i);
      if (i % 3 > 0) {
        state(law, 1, AMENDED, DAY, "改");
        half = i == 4 ? county.registry().today().instant() : half;
        state(law, 2, i % 3 == 1 ? REPEALED : LAPSED, DAY.plusDays(2), "止");
        state(law, 3, IN_FORCE, DAY.plusDays(i % 2 == 0 ? 2 : 3), "正");
      }
    }
    register("另一规定", null, SINCE, "register-other");
    for (Instant at : Arrays.asList(null, half, county.registry().today().instant())) {
      List<Instrument> all = pages(new Wanted(InstrumentTitle.key("示例 办法"), null, DAY, at), 3);
      for (LocalDate day : Stream.of(-1, 0, 1, 2, 3).map(DAY::plusDays).toList()) {
        for (InstrumentStatus status : InstrumentStatus.values()) {
          Wanted wanted = new Wanted(InstrumentTitle.key("示例 办法"), status, day, at);
          List<Instrument> expected =
              all.stream().filter(i -> i.on(day).status() == status).toList();
          assertEquals(expected, pages(wanted, 2), status + " on " + day);
          assertEquals(expected.size(), county.registry().read(() -> instruments().count(wanted)));
        }
      }
    }
    assertEquals(8, pages(new Wanted("", null, DAY, null), 3).size());
    assertEquals(
        List.of(8, 3, 0),
        Stream.of(-1, 0, 1)
            .map(n -> new Wanted("", NOT_YET_IN_FORCE, SINCE.plusDays(n), null))
            .map(wanted -> county.registry().read(() -> instruments().count(wanted)))
            .toList());
  }
}
