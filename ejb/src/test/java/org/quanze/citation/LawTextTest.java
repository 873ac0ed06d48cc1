package org.quanze.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.citation.CrossReference.Outcome;
import org.quanze.testing.SharedData;

/** The structure of a law's text is read, and what it says of its own places is found in it. */
@Tag("pure")
class LawTextTest {

  private static final String CONSTRUCTED =
      """
      # 示例条例（虚构）

      2026年1月1日 示例市人大通过《关于第三条的决定》

      ## 第一章 总 则

      第一条 为了示例，制定本条例。

      第二条 下列事项可以示例：

      （一）甲事项；

      (二)乙事项，包括：

      1.乙一；

      2、乙二；

      （三）丙事项。

      前款第二项所列事项，由示例局办理。

      ## 第二章 附 则

      ### 第一节 其他

      第二条之一 依照本条例第二条第一款第（二）项第2目、第三条办理的，适用前条；前两款不适用。

      提前条件由《示例法》第九条规定；本条第一款、第四条除外。

      第三条 本条例第二条至第三条自公布之日起施行。
      """;

  private static LawText law(String text) {
    return LawTextReader.read(text.lines().toList());
  }

  private static Provision place(String article) {
    return CitationReader.read("《示例条例》", article).get(0).provisions().get(0).from();
  }

  @Test
  void articles_paragraphs_items_and_points_are_there_or_not() {
    LawText law = law(CONSTRUCTED);
    assertEquals("示例条例（虚构） 2", law.title() + " " + law.chapters());
    assertEquals(
        List.of("第一条 1", "第二条 1", "第二条之一 2", "第三条 2"),
        law.articles().stream().map(a -> a.place().normal() + " " + a.chapter()).toList());
    assertEquals(List.of(), law.outOfOrder());
    for (String there :
        List.of("第一条", "第一条第一款", "第二条第（三）项", "第二条第一款第（三）项", "第二条第二款", "第二条第（二）项第2目", "第二条之一第二款")) {
      assertTrue(law.has(place(there)), there);
    }
    for (String not :
        List.of(
            "第四条",
            "第一条第二款",
            "第一条第（一）项",
            "第二条第（四）项",
            "第二条第二款第（一）项",
            "第二条第（一）项第1目",
            "第二条第（二）项第3目",
            "第一条之一",
            "第二条之一第三款")) {
      assertFalse(law.has(place(not)), not);
    }
    assertFalse(law.has(new Provision(1, 0, 1, 0, 1)), "a point stands in an item");
  }

  private static List<String> references(LawText law) {
    return CrossReferences.of(law).stream()
        .map(
            r ->
                r.where().normal()
                    + " "
                    + r.words()
                    + " "
                    + r.cited().stream()
                        .map(CitedProvision::normal)
                        .collect(Collectors.joining("+"))
                    + " "
                    + r.outcome())
        .toList();
  }

  @Test
  void what_a_law_says_of_its_places_is_found_or_named() {
    assertEquals(
        List.of(
            "第二条第二款 前款第二项 第二条第一款第二项 FOUND",
            "第二条之一第一款 本条例第二条第一款第（二）项第2目、第三条 第二条第一款第二项第二目+第三条 FOUND",
            "第二条之一第一款 前条 第二条 FOUND",
            "第二条之一第一款 前两款  MISSING",
            "第二条之一第二款 第九条 第九条 ELSEWHERE",
            "第二条之一第二款 本条第一款、第四条 第二条之一第一款+第四条 MISSING",
            "第三条第一款 本条例第二条至第三条 第二条至第三条 FOUND"),
        references(law(CONSTRUCTED)));
  }

  @Test
  void what_does_not_follow_the_one_before_is_named() {
    assertEquals(
        List.of("第三条", "第三条第一款第二项", "第三条之二"),
        law("第一条 甲\n第三条 乙：\n（二）丙\n第三条之二 丁\n第四条 戊").outOfOrder());
  }

  private static LawText shared(String name) {
    try {
      return LawTextReader.read(
          Files.readAllLines(SharedData.file("law_texts/" + name + ".md").path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final List<String> TEXTS =
      List.of("行政处罚法(2021-01-22)", "行政许可法(2019-04-23)", "政府信息公开条例(2019-04-03)");

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void three_real_laws_have_as_many_articles_as_were_passed() {
    assertEquals(
        List.of("中华人民共和国行政处罚法 8 86 第八十六条", "中华人民共和国行政许可法 8 83 第八十三条", "中华人民共和国政府信息公开条例 6 56 第五十六条"),
        TEXTS.stream()
            .map(LawTextTest::shared)
            .map(
                law ->
                    law.title()
                        + " "
                        + law.chapters()
                        + " "
                        + law.articles().size()
                        + " "
                        + law.articles().get(law.articles().size() - 1).place().normal())
            .toList());
    TEXTS.forEach(name -> assertEquals(List.of(), shared(name).outOfOrder(), name));
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void licensing_has_an_item_six_of_article_twelve_and_no_item_seven() {
    LawText licensing = shared("行政许可法(2019-04-23)");
    assertTrue(licensing.has(place("第十二条第（六）项")));
    assertFalse(licensing.has(place("第十二条第（七）项")));
    assertTrue(licensing.has(place("第三十四条第三款")));
    assertFalse(licensing.has(place("第八十四条")));
    LawText penalties = shared("行政处罚法(2021-01-22)");
    assertTrue(penalties.has(place("第九条第（六）项")));
    assertFalse(penalties.has(place("第九条第（七）项")));
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void every_cross_reference_of_three_real_laws_is_found() {
    assertEquals(
        List.of("15 []", "17 []", "10 []"),
        TEXTS.stream()
            .map(name -> CrossReferences.of(shared(name)))
            .map(
                all ->
                    all.size()
                        + " "
                        + all.stream().filter(r -> r.outcome() != Outcome.FOUND).toList())
            .toList(),
        "as counted by hand, and those that are not found by name");
  }
}
