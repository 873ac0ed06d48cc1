package org.quanze.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanze.adjustment.Adjustment;
import org.quanze.database.Database;
import org.quanze.item.Content;
import org.quanze.rule.Refused;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.search.SearchAnswer.CategoryOf;
import org.quanze.search.SearchAnswer.Found;
import org.quanze.search.SearchAnswer.Place;
import org.quanze.search.SearchAnswer.Wanted;
import org.quanze.testing.Contents;
import org.quanze.testing.Story;
import org.quanze.testing.TestRegistry;

/** What is found, in which order, and how it is counted. Names and codes are constructed. */
class SearchTest {

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("A-1", "婚姻登记");
    NAMES.put("A-2", "对违反《消防法》的处罚");
    NAMES.put("A-3", "补领婚姻登记证");
    NAMES.put("A-31", "医保关系转移申领");
    NAMES.put("AB-7", "5G基站设置许可");
    NAMES.put("B-1", "ＰＶＣ管道检验（一）");
    NAMES.put("B-2", "水、电、气接入");
    NAMES.put("B-3", "100%现金补贴_\"特别\" OR *");
    NAMES.put("990101-01", "登记婚姻介绍机构");
    NAMES.put("990101-011", "𠮷田示例项目备案");
  }

  private static final Story STORY = new Story();
  private static final Searching SEARCHING = new Searching(STORY.registry());

  @BeforeAll
  static void publish() {
    SEARCHING.follower().start(null);
    STORY.registry().today().set(Story.DAY_1);
    List<Adjustment> lines = new ArrayList<>();
    NAMES.forEach((code, name) -> lines.add(STORY.add(lines.size() + 1, content(code, name))));
    STORY.publish(Story.decision("示政发〔2026〕1号", Map.of()), lines);
    SEARCHING.catchUp();
  }

  private static Content content(String code, String name) {
    return Contents.power(
        name, code.startsWith("A") ? "01" : "02", STORY.people().bureau().uid(), code);
  }

  @AfterAll
  static void end() {
    STORY.close();
  }

  private static List<String> find(String text) {
    return SEARCHING.codes(text, Story.DAY_1);
  }

  @Test
  void words_of_two_characters_are_found_anywhere_in_a_name() {
    assertEquals(List.of("A-1", "A-3", "990101-01"), find("婚姻"));
    assertEquals(List.of("A-31"), find("医保"));
    assertEquals(List.of("A-31"), find("申领"));
    assertEquals(List.of("A-31"), find("保关"), "not only whole words");
    assertEquals(List.of("A-2"), find("处罚"));
  }

  @Test
  void more_characters_are_found_in_their_order_first() {
    assertEquals(
        List.of("A-1", "A-3", "990101-01"),
        find("婚姻登记"),
        "the whole name, the text in a name, its words apart");
    assertEquals(List.of("990101-01", "A-1", "A-3"), find("登记婚姻"));
    assertEquals(List.of(), find("姻婚"));
    assertEquals(List.of("A-31"), find("关系转移申领"));
  }

  @Test
  void several_words_are_all_there_in_any_order() {
    assertEquals(List.of("A-3"), find("登记证 补领"));
    assertEquals(List.of("A-3"), find("登记证　补领"), "the wide space too");
    assertEquals(List.of(), find("登记证 消防"));
  }

  @Test
  void one_character_is_found_at_any_place() {
    assertEquals(List.of("A-1", "A-3", "990101-01"), find("婚"));
    assertEquals(List.of("A-2"), find("罚"), "the last");
    assertEquals(List.of("990101-011"), find("𠮷"), "one beyond 16 bits");
    assertEquals(List.of("990101-011"), find("𠮷田"));
  }

  @Test
  void marks_width_and_size_do_not_matter() {
    assertEquals(List.of("A-2"), find("违反消防法"));
    assertEquals(List.of("A-2"), find("《消防法》"));
    assertEquals(List.of("B-1"), find("pvc管"));
    assertEquals(List.of("AB-7"), find("５ｇ基站"));
    assertEquals(List.of("B-2"), find("水电"));
    assertEquals(List.of("B-1"), find("检验(一)"));
  }

  @Test
  void words_that_stand_apart_are_found_where_few_names_have_the_text() {
    assertEquals(List.of("A-31"), find("医保申领"));
    assertEquals(List.of("A-31"), find("医保转移关系"), "in another order");
    assertEquals(List.of("A-2"), find("违反处罚"));
  }

  @Test
  void what_is_said_is_found_by_its_formal_name() {
    assertEquals(List.of("A-1", "A-3"), find("扯证"), "婚姻登记");
    assertEquals(List.of("A-1", "A-3"), find("怎么办结婚证"));
  }

  @Test
  void what_sounds_alike_is_found_where_nothing_is_written_so() {
    assertEquals(List.of("A-1", "A-3", "990101-01"), find("婚因登计"));
    assertEquals(List.of("A-2"), find("消防发"));
    assertEquals(List.of("A-1", "A-3", "990101-01"), find("hunyin"));
    assertEquals(List.of("A-1", "A-3"), find("hydj"));
    assertEquals(List.of("A-3"), find("补领hunyin"));
  }

  @Test
  void at_last_the_words_alone_are_found() {
    assertEquals(List.of("A-2"), find("消防店"));
    assertEquals(List.of("A-31"), find("我医保掉了"));
  }

  @Test
  void traditional_characters_are_the_simplified_ones() {
    assertEquals(List.of("A-2"), find("處罰"));
    assertEquals(List.of("A-31"), find("醫保關係"));
  }

  @Test
  void a_unit_is_found_by_its_name_and_with_words() {
    String bureau = STORY.people().bureau().name();
    assertEquals(NAMES.size(), find(bureau).size());
    assertEquals(List.of("A-31"), find(bureau + " 医保"));
  }

  @Test
  void a_filter_makes_no_text_wider() {
    assertEquals(List.of("A-1", "A-3"), find("姻登记"));
    var other = new SearchQuestion("姻登记", null, "POWER", null, null, "02", Story.DAY_1);
    assertEquals(List.of(), codes(other), "the facet of 登记婚姻介绍机构 counted none");
  }

  private static List<String> codes(SearchQuestion question) {
    return Searching.codes(SEARCHING.find(question, Wanted.NOTHING).rows());
  }

  @Test
  void codes_are_found_whole_and_by_their_beginning() {
    assertEquals(List.of("A-3", "A-31"), find("A-3"), "the whole code first");
    assertEquals(List.of("990101-01", "990101-011"), find("990101-01"));
    assertEquals(List.of("990101-01", "990101-011"), find("990101"));
    assertEquals(List.of("AB-7"), find("ab-7"));
    assertEquals(List.of(), find("01-01"), "not by their middle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?",
        "婚*",
        "婚姻 OR 消防",
        "婚姻 AND 登记",
        "-婚姻",
        "+婚姻 -登记",
        "words:婚姻",
        "婚姻~2",
        "[a TO z]",
        "%",
        "_",
        "\"",
        "'",
        "\\",
        "婚姻\"",
        "(((",
        "/婚.*/",
        "💍",
        "👨\u200d👩\u200d👧",
        "🇨🇳",
        "\uFFFF",
        "\u202e婚",
        "a:b",
        "^",
        "{}",
        "<script>",
        "'; DROP TABLE holding; --"
      })
  void no_text_is_an_order(String text) {
    List<String> found = find(text);
    assertTrue(found.size() <= 3, text + " finds " + found);
  }

  @Test
  void an_operator_is_a_word_like_others() {
    assertEquals(List.of(), find("婚姻 OR 消防"));
    assertEquals(List.of("B-3"), find("or"));
    assertEquals(List.of("A-1", "A-3", "990101-01"), find("\"婚姻\""));
    assertEquals(List.of(), find("*"));
  }

  @Test
  void a_text_that_is_too_long_is_refused() {
    Refused refused =
        assertThrows(Refused.class, () -> Searching.question("婚".repeat(500), Story.DAY_1));
    assertEquals(SearchRule.TEXT_LENGTH, refused.refusals().get(0).rule());
    assertEquals(List.of(), find("婚".repeat(100)));
    assertEquals(NAMES.size(), find(" ").size(), "a blank text is none");
    assertEquals(NAMES.size(), find("\u0001 ").size(), "a control character is blank");
  }

  @Test
  void a_category_is_of_a_list_type() {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> new SearchQuestion(null, null, null, null, null, "01", Story.DAY_1));
    assertEquals(SearchRule.CATEGORY_OF_A_LIST_TYPE, refused.refusals().get(0).rule());
    var power = new SearchQuestion("登记", null, "POWER", null, null, "01", Story.DAY_1);
    assertEquals(
        List.of("A-1", "A-3"), Searching.codes(SEARCHING.find(power, Wanted.NOTHING).rows()));
  }

  @Test
  void a_branch_holds_what_is_below_it() {
    for (String within : List.of(Story.COUNTY, "990101")) {
      var question = new SearchQuestion("婚姻", within, null, null, null, null, Story.DAY_1);
      assertEquals(3, SEARCHING.find(question, Wanted.NOTHING).hits());
    }
    var town = new SearchQuestion("婚姻", Story.TOWN, null, null, null, null, Story.DAY_1);
    assertEquals(0, SEARCHING.find(town, Wanted.NOTHING).hits());
  }

  @Test
  void pages_follow_one_another() {
    Search search = STORY.registry().get(Search.class);
    var question = Searching.question(null, Story.DAY_1);
    List<String> whole = find(" ");
    List<String> paged = new ArrayList<>();
    Place after = null;
    for (int page = 0; page < 5; page++) {
      List<Found> rows = search.find(question, after, 2, Wanted.NOTHING).rows();
      assertEquals(2, rows.size());
      paged.addAll(Searching.codes(rows));
      after = rows.get(1).place();
    }
    assertEquals(whole, paged);
    Place third = search.find(question, null, 3, Wanted.NOTHING).rows().get(2).place();
    Place moved =
        new Place(third.width(), 7, third.score(), third.length(), third.code(), third.key());
    assertEquals(
        whole.subList(3, 6),
        Searching.codes(search.find(question, moved, 3, Wanted.NOTHING).rows()),
        "a place whose rank is another by now");
  }

  /** A text that the rest of the pages would understand otherwise is understood as on the first. */
  @Test
  void the_pages_of_a_text_are_of_one_width() {
    Search search = STORY.registry().get(Search.class);
    var sounding = Searching.question("婚因登计", Story.DAY_1);
    List<Found> whole = search.find(sounding, null, 3, Wanted.NOTHING).rows();
    assertEquals(Width.SOUNDING, whole.get(0).place().width());
    Place first = search.find(sounding, null, 1, Wanted.NOTHING).rows().get(0).place();
    assertEquals(
        Searching.codes(whole).subList(1, 3),
        Searching.codes(search.find(sounding, first, 2, Wanted.NOTHING).rows()));
    var written = Searching.question("婚姻登记", Story.DAY_1);
    Place wide = search.find(written, null, 1, Wanted.NOTHING).rows().get(0).place();
    Place wider =
        new Place(Width.MOSTLY, wide.rank(), wide.score(), wide.length(), wide.code(), wide.key());
    Found next = search.find(written, wider, 1, Wanted.NOTHING).rows().get(0);
    assertEquals(Width.MOSTLY, next.place().width());
  }

  @Test
  void facets_count_as_sql_counts() {
    try (TestRegistry sample = new TestRegistry()) {
      sample.get(SampleOnFirstStart.class).load();
      Searching searching = new Searching(sample);
      searching.follower().start(null);
      searching.catchUp();
      LocalDate day = sample.today().date();
      for (String text : List.of("登记", "处罚", "检查")) {
        SearchAnswer answer =
            searching.find(Searching.question(text, day), new Wanted(true, 100, 1000));
        assertEquals(count(sample, "'x'", text, day), Map.of("x", answer.hits()));
        Map<String, Long> categories = new HashMap<>();
        answer
            .facets()
            .categories()
            .forEach((CategoryOf c, Long n) -> categories.put(c.listType() + c.category(), n));
        assertEquals(count(sample, "l.list_type || h.category", text, day), categories);
        assertEquals(
            count(sample, "l.publisher_id::text", text, day), byText(answer.facets().publishers()));
        assertEquals(
            count(sample, "h.department_id::text", text, day),
            byText(answer.facets().departments()));
        assertFalse(categories.isEmpty(), text);
      }
    }
  }

  private static Map<String, Long> byText(Map<Integer, Long> counts) {
    Map<String, Long> found = new HashMap<>();
    counts.forEach((id, count) -> found.put(id.toString(), count));
    return found;
  }

  private static Map<String, Long> count(
      TestRegistry registry, String by, String text, LocalDate day) {
    Map<String, Long> counts = new HashMap<>();
    registry.read(
        () ->
            registry
                .get(Database.class)
                .list(
                    "SELECT "
                        + by
                        + ", count(*) FROM holding h JOIN list l ON l.id = h.list_id"
                        + " JOIN item_version v ON v.item_id = h.item_id AND v.number = h.version"
                        + " WHERE h.known_to IS NULL AND h.public AND h.eff_from <= ?"
                        + " AND (h.eff_to IS NULL OR h.eff_to > ?) AND v.name LIKE ? GROUP BY 1",
                    row -> counts.put(row.text(1), row.big(2)),
                    day,
                    day,
                    "%" + text + "%"));
    return counts;
  }
}
