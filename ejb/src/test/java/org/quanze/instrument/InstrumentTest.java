package org.quanze.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.instrument.InstrumentStatus.AMENDED;
import static org.quanze.instrument.InstrumentStatus.IN_FORCE;
import static org.quanze.instrument.InstrumentStatus.LAPSED;
import static org.quanze.instrument.InstrumentStatus.NOT_YET_IN_FORCE;
import static org.quanze.instrument.InstrumentStatus.REPEALED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.instrument.Instrument.Fact;
import org.quanze.instrument.Instrument.State;

/** Titles are matched as people write them, and a day finds the fact that holds on it. */
@Tag("pure")
class InstrumentTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = LocalDate.of(2026, 5, 6);

  private static Fact fact(InstrumentStatus status, LocalDate since) {
    return new Fact(status, since, "示人发〔2026〕1号", Instant.EPOCH);
  }

  private static Instrument instrument(int id, String title, LocalDate since, Fact... facts) {
    return new Instrument(new UUID(0, id), title, "示例人大", null, since, List.of(facts));
  }

  /** What it is on the day before a day and on the day. */
  private static List<InstrumentStatus> around(Instrument instrument, LocalDate day) {
    return Stream.of(day.minusDays(1), day).map(d -> instrument.on(d).status()).toList();
  }

  @Test
  void marks_blanks_widths_and_notes_at_the_end_do_not_matter() {
    for (String written :
        List.of(
            "《示例管理条例》",
            " 示例 管理　条例 ",
            "《示例管理条例（2019年修正）》",
            "示例管理条例（２０１９年修正）",
            "示例管理条例(2019年4月23日第十三届会议修正)",
            "示例管理条例（2018修订）（2019年修正）",
            "示例管理条例（国务院令第123号）",
            "示例管理条例（示政发〔2019〕7号）",
            "〈示例管理条例〉")) {
      assertEquals("示例管理条例", InstrumentTitle.key(written), written);
    }
    assertEquals("示例管理办法(试行)", InstrumentTitle.key("《示例管理办法（试行）》"));
    assertEquals("示例条例(虚构)", InstrumentTitle.key("示例条例（虚构）"));
    assertEquals("2019年示例条例", InstrumentTitle.key("2019年示例条例"));
    assertEquals("", InstrumentTitle.key("《》"));
  }

  private static List<String> noted(String citation) {
    return InstrumentTitle.cited(citation).stream().map(CitedTitle::noted).toList();
  }

  @Test
  void a_basis_cites_what_stands_in_title_marks_or_else_is_a_title() {
    assertEquals(List.of("示例法"), noted("【法律】《示例法》第六十五条"));
    assertEquals(List.of("示例法", "示例办法"), noted("《示例法》、《示例办法》（2019年修正）"));
    assertEquals(List.of("关于修改示例法的决定"), noted("《关于修改《示例法》的决定》第一条"), "a title within a title");
    assertEquals(List.of("示例法"), noted("示例法"));
    assertEquals(List.of("示例办法(试行)"), noted("《示例办法》（试行）第三条"));
    assertEquals(List.of("示例办法(试行)"), noted("《示例办法（试行）》第三条"));
    for (String after : List.of("（第三条）", "（以下简称本法，下同）", "（修正）", "（12）", " 第三条（一）")) {
      assertEquals(List.of("示例法"), noted("《示例法》" + after), after);
    }
    assertEquals(List.of("示例法"), noted("》示例法《"), "no title marks in pairs");
    assertEquals(
        List.of(new CitedTitle("示例法第三条", "示例法")),
        InstrumentTitle.cited("示例法 第三条"),
        "a title without marks ends before the articles, unless one is registered with them");
    assertEquals(List.of(), noted("《》"));
  }

  @Test
  void a_note_behind_title_marks_may_belong_to_the_title_or_not() {
    for (String note : List.of("（已废止）", "（虚构）", " (失效)", "（现行有效）")) {
      assertEquals(
          List.of("示例法"),
          InstrumentTitle.cited("《示例法》" + note).stream().map(CitedTitle::plain).toList(),
          note);
    }
    for (String own : List.of("（试行）", "（暂行）", "（草案）", "(征求意见稿)")) {
      assertEquals(
          InstrumentTitle.cited("《示例法" + own + "》"), InstrumentTitle.cited("《示例法》" + own), own);
    }
    assertEquals(
        List.of(new CitedTitle("示例办法(试行)(已废止)", "示例办法(试行)")),
        InstrumentTitle.cited("《示例办法（试行）》（已废止）第三条"));
    assertEquals(
        List.of(new CitedTitle("示例条例(虚构)", "示例条例(虚构)")), InstrumentTitle.cited("《示例条例（虚构）》"));
  }

  @Test
  void a_state_begins_on_its_day() {
    Instrument law = instrument(1, "示例法", SINCE, fact(AMENDED, DAY), fact(REPEALED, LATER));
    assertEquals(List.of(NOT_YET_IN_FORCE, IN_FORCE), around(law, SINCE));
    assertEquals(List.of(IN_FORCE, AMENDED), around(law, DAY));
    assertEquals(List.of(AMENDED, REPEALED), around(law, LATER));
    assertEquals(new State(SINCE, IN_FORCE, SINCE, "示例法"), law.on(SINCE));
    assertEquals(
        new State(SINCE.minusDays(1), NOT_YET_IN_FORCE, SINCE, "示例法"), law.on(SINCE.minusDays(1)));
    assertEquals(new State(LATER, REPEALED, LATER, "示人发〔2026〕1号"), law.on(LATER));
    assertEquals(3, law.version());
  }

  @Test
  void of_several_facts_the_latest_day_holds_and_of_one_day_the_last_recorded() {
    Instrument later = instrument(1, "示例法", SINCE, fact(REPEALED, LATER), fact(AMENDED, DAY));
    assertEquals(List.of(AMENDED, REPEALED), around(later, LATER));
    Instrument corrected =
        instrument(
            1, "示例法", SINCE, fact(REPEALED, DAY), fact(IN_FORCE, DAY), fact(REPEALED, LATER));
    assertEquals(List.of(IN_FORCE, IN_FORCE), around(corrected, DAY));
    assertEquals(List.of(IN_FORCE, REPEALED), around(corrected, LATER));
  }

  private static List<Long> notInForce(LocalDate day, List<String> citations, Instrument... all) {
    return CitedInstruments.of(List.of(all)).notInForce(citations, day).stream()
        .map(n -> n.instrument().id().getLeastSignificantBits())
        .toList();
  }

  @Test
  void what_is_cited_and_not_in_force_is_named_once_in_the_order_of_citing() {
    Instrument repealed = instrument(1, "《示例法》", SINCE, fact(REPEALED, DAY));
    Instrument lapsed = instrument(2, "示例办法", SINCE, fact(LAPSED, DAY));
    Instrument amended = instrument(3, "示例规定", SINCE, fact(AMENDED, DAY));
    List<String> citations = List.of("示例办法", "《示例法》第三条", "示例法", "示例规定", "没有登记的办法");
    assertEquals(List.of(2L, 1L), notInForce(DAY, citations, repealed, lapsed, amended));
    assertEquals(List.of(), notInForce(DAY.minusDays(1), citations, repealed, lapsed, amended));
    assertEquals(
        List.of(2L, 1L, 3L), notInForce(SINCE.minusDays(1), citations, repealed, lapsed, amended));
    assertEquals(List.of(), CitedInstruments.NONE.notInForce(citations, DAY));
  }

  /** A new instrument often takes the place of an old one of the same title. */
  @Test
  void a_title_is_in_force_while_one_instrument_of_it_is() {
    Instrument old = instrument(1, "示例办法", SINCE, fact(REPEALED, DAY));
    Instrument next = instrument(2, "示例办法", LATER);
    List<String> citations = List.of("示例办法");
    assertEquals(List.of(2L), notInForce(SINCE.minusDays(1), citations, next));
    assertEquals(List.of(), notInForce(DAY.minusDays(1), citations, old, next));
    assertEquals(
        List.of(1L), notInForce(DAY, citations, next, old), "what ended before what comes");
    assertEquals(List.of(1L), notInForce(LATER.minusDays(1), citations, old, next));
    assertEquals(List.of(), notInForce(LATER, citations, old, next));
    Instrument older = instrument(3, "示例办法", SINCE, fact(REPEALED, SINCE));
    assertEquals(List.of(1L), notInForce(DAY, citations, older, old), "the one that ended last");
  }

  /** Who writes behind the title that a law is repealed does not hide it by that. */
  @Test
  void a_note_behind_title_marks_is_looked_for_with_the_title_and_then_without() {
    Instrument repealed = instrument(1, "《示例条例》", SINCE, fact(REPEALED, DAY));
    List<String> noted = List.of("《示例条例》（已废止）第三条", "《示例条例》（虚构）");
    assertEquals(List.of(1L), notInForce(DAY, noted, repealed), "the same instrument, once");
    assertEquals(List.of(), notInForce(DAY.minusDays(1), noted, repealed));
    Instrument constructed = instrument(2, "《示例条例》（虚构）", SINCE);
    assertEquals(
        List.of(), notInForce(DAY, List.of("《示例条例》（虚构）"), repealed, constructed), "its own title");
    Instrument both = instrument(3, "示例条例（虚构）", SINCE, fact(LAPSED, DAY));
    assertEquals(List.of(1L, 3L), notInForce(DAY, noted, repealed, both));
    assertEquals(
        List.of(), notInForce(DAY, List.of("《示例条例》"), constructed, both), "without the note");
    assertEquals(List.of(), notInForce(DAY, List.of("《示例条例》（试行）"), repealed), "another instrument");
  }
}
