package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.edition.Segment.Kind;
import org.quanze.testing.Trials;
import org.quanze.testing.Trials.Source;

/** The pieces in which texts differ. */
@Tag("pure")
class SegmentsTest {

  private static String without(Kind kind, List<Segment> segments) {
    return segments.stream()
        .filter(s -> s.kind() != kind)
        .map(Segment::text)
        .collect(Collectors.joining());
  }

  /** Written so: what is deleted in brackets, what is inserted in braces. */
  private static String marked(String old, String now) {
    return Segments.between(old, now).stream()
        .map(
            s ->
                switch (s.kind()) {
                  case EQUAL -> s.text();
                  case DELETED -> "[" + s.text() + "]";
                  case INSERTED -> "{" + s.text() + "}";
                })
        .collect(Collectors.joining());
  }

  @Test
  void chinese_differs_by_character() {
    assertEquals("食品[流通]{经营}许可", marked("食品流通许可", "食品经营许可"));
    assertEquals("对{有}第三条", marked("对第三条", "对有第三条"));
    assertEquals("[撤销]", marked("撤销", ""));
    assertEquals("{设立}", marked("", "设立"));
    assertEquals("不变", marked("不变", "不变"));
    assertEquals(List.of(), Segments.between(null, ""));
  }

  @Test
  void a_number_is_another_number_and_not_another_digit() {
    assertEquals("[15]{10} 日内办结", marked("15 日内办结", "10 日内办结"));
    assertEquals("[20]{30}", marked("20", "30"));
    assertEquals("代码 [AB12]{AC12}", marked("代码 AB12", "代码 AC12"));
  }

  @Test
  void what_is_left_between_changes_and_is_short_goes_with_them() {
    assertEquals("由[甲和乙]{丙和丁}办理", marked("由甲和乙办理", "由丙和丁办理"));
    assertEquals("由[甲]{丙}和有关单位以及[乙]{丁}办理", marked("由甲和有关单位以及乙办理", "由丙和有关单位以及丁办理"));
  }

  @Test
  void so_it_is_at_the_beginning_and_with_two_characters_between_as_many() {
    assertEquals("[甲和乙]{丙和丁}办理", marked("甲和乙办理", "丙和丁办理"));
    assertEquals("由[甲乙和同丙丁]{子丑和同寅卯}办理", marked("由甲乙和同丙丁办理", "由子丑和同寅卯办理"));
    assertEquals("由[甲]{子}和同[乙]{丑}办理", marked("由甲和同乙办理", "由子和同丑办理"));
  }

  @Test
  void so_many_letters_are_compared_and_not_one_more() {
    String most = "条".repeat(Segments.MOST_PARTS / 2 - 2);
    assertEquals("[甲]{丙}" + most + "[乙]{丁}", marked("甲" + most + "乙", "丙" + most + "丁"));
    String more = most + "条";
    assertEquals("[甲" + more + "乙]{丙" + more + "丁}", marked("甲" + more + "乙", "丙" + more + "丁"));
    String word = "A".repeat(Segments.MOST_PARTS / 2);
    assertEquals(
        "[甲" + word + "乙]{丙" + word + "丁}",
        marked("甲" + word + "乙", "丙" + word + "丁"),
        "letters, not words");
  }

  @Test
  void what_looks_like_one_character_is_never_cut() {
    assertEquals("[葛\uDB40\uDD00]{葛\uDB40\uDD01}区", marked("葛\uDB40\uDD00区", "葛\uDB40\uDD01区"));
    assertEquals("[\uD842\uDFB7]{\uD842\uDFB8}", marked("\uD842\uDFB7", "\uD842\uDFB8"));
    assertEquals("[e\u0301]{e\u0300}", marked("e\u0301", "e\u0300"));
  }

  private static final String WORDS = "行政许可事项的依据第三条，。15A\n";

  private static String text(Source source, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = source.below(most); i > 0; i--) {
      text.append(WORDS.charAt(source.below(WORDS.length())));
    }
    return text.toString();
  }

  /** A text that has something in common with another. */
  private static String edited(Source source, String text) {
    StringBuilder edited = new StringBuilder(text);
    for (int edits = source.below(6); edits > 0; edits--) {
      int at = source.below(edited.length() + 1);
      edited.replace(at, Math.min(edited.length(), at + source.below(8)), text(source, 8));
    }
    return edited.toString();
  }

  @Test
  void whatever_changed_the_pieces_give_both_texts_back() {
    Trials.of(
        "segments",
        600,
        120,
        source -> {
          String old = source.flag() ? text(source, source.size()) : source.text();
          String now = source.flag() ? edited(source, old) : source.text();
          holds(old, now);
        });
  }

  @Test
  void long_texts_give_both_texts_back_as_well() {
    Trials.of(
        "long segments",
        20,
        9_000,
        source -> {
          String old = text(source, source.size());
          holds(old, source.below(3) == 0 ? text(source, source.size()) : edited(source, old));
        });
  }

  private static void holds(String old, String now) {
    List<Segment> segments = Segments.between(old, now);
    assertEquals(old, without(Kind.INSERTED, segments));
    assertEquals(now, without(Kind.DELETED, segments));
    Kind last = null;
    for (Segment segment : segments) {
      assertFalse(segment.text().isEmpty());
      assertFalse(segment.kind() == last, "two pieces in a row of one kind: " + segments);
      last = segment.kind();
    }
    cutsNoCharacter(old, segments, Kind.INSERTED);
    cutsNoCharacter(now, segments, Kind.DELETED);
  }

  private static void cutsNoCharacter(String text, List<Segment> segments, Kind other) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int at = 0;
    for (Segment segment : segments) {
      at += segment.kind() == other ? 0 : segment.text().length();
      assertTrue(characters.isBoundary(at), "a character is cut at " + at + " of " + text);
    }
  }

  private static List<String> changes(String old, String now) {
    return Segments.between(old, now).stream()
        .filter(s -> s.kind() != Kind.EQUAL)
        .map(s -> s.text().length() > 20 ? "…" : s.text())
        .toList();
  }

  @Test
  void long_texts_show_what_changed_alone() {
    String clause = "依照法律规定应当予以公开的事项，";
    String begin = clause.repeat(1_000) + "由市级部门办理。";
    assertEquals(List.of("市", "县"), changes(begin + clause, begin.replace('市', '县') + clause));
    String text = clause.repeat(400);
    assertEquals(
        List.of("市", "县", "15", "10"),
        changes("由市级办理。" + text + "15日内办结", "由县级办理。" + text + "10日内办结"));
    String page = (clause.repeat(20) + "\n").repeat(200);
    assertEquals(
        List.of("市", "县", "15", "10"),
        changes("由市级办理。\n" + page + "15日内办结", "由县级办理。\n" + page + "10日内办结"));
  }

  @Test
  void texts_with_nothing_in_common_cost_no_more_than_they_show() {
    String old = "甲乙，".repeat(40_000);
    String now = "丙丁。".repeat(40_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertEquals(2, Segments.between(old, now).size()));
  }
}
