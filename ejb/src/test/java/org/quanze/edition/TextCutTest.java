package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How texts are cut to be compared, and how much two of them are alike. */
@Tag("pure")
class TextCutTest {

  @Test
  void letters_are_characters_and_whole_words_and_numbers() {
    assertEquals(List.of("对", "AB12", "，", "15", " ", "日"), TextCut.LETTERS.of("对AB12，15 日"));
    assertEquals(List.of("é", "a"), TextCut.LETTERS.of("éa"), "a word is of plain letters");
    assertEquals(List.of(), TextCut.LETTERS.of(""));
  }

  @Test
  void clauses_end_with_their_marks_and_lines_with_their_ends() {
    assertEquals(List.of("甲，", "乙。", "丙"), TextCut.CLAUSES.of("甲，乙。丙"));
    assertEquals(List.of("甲，乙\r\n", "丙\n"), TextCut.LINES.of("甲，乙\r\n丙\n"));
    assertEquals(List.of("甲\r\n", "乙"), TextCut.CLAUSES.of("甲\r\n乙"));
  }

  @Test
  void texts_are_alike_by_the_pairs_of_characters_that_they_share() {
    assertEquals(1, Likeness.of("示例条例", "示例条例"));
    assertEquals(0, Likeness.of("示例条例", "其他办法"));
    assertEquals(2.0 * 2 / 6, Likeness.of("示例条例", "示例条款"), 1e-9);
    assertEquals(2.0 * 1 / 5, Likeness.of("甲甲甲", "甲甲乙丙"), 1e-9);
    assertEquals(2.0 * 1 / 5, Likeness.of("甲甲乙丙", "甲甲甲"), 1e-9);
  }

  @Test
  void a_single_character_is_the_same_or_another() {
    assertEquals(1, Likeness.of("甲", "甲"));
    assertEquals(0, Likeness.of("甲", "乙"));
    assertEquals(0, Likeness.of("甲", "甲乙"));
    assertEquals(0, Likeness.of("甲乙", "甲"));
    assertEquals(1, Likeness.of("甲乙", "甲乙"));
  }

  @Test
  void two_characters_are_one_pair() {
    assertEquals(2.0 / 3, Likeness.of("甲乙", "甲乙丙"), 1e-9);
    assertEquals(2.0 / 3, Likeness.of("甲乙丙", "甲乙"), 1e-9);
  }

  @Test
  void pairs_are_told_apart_by_both_characters() {
    assertEquals(0, Likeness.of("甲乙", "丙乙"));
    assertEquals(0, Likeness.of("甲乙", "甲丙"));
    assertEquals(0, Likeness.of("甲乙", "乙甲"));
  }

  @Test
  void of_long_texts_the_beginning_is_looked_at() {
    String begin = "条".repeat(400);
    assertEquals(1, Likeness.of(begin + "甲", begin + "乙"));
    assertEquals(2.0 * 398 / 798, Likeness.of("条".repeat(399) + "甲", begin), 1e-9);
  }
}
