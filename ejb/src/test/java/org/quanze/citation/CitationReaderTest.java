package org.quanze.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What legal bases cite is read from what people write there. */
@Tag("pure")
class CitationReaderTest {

  private static String told(String instrument, @Nullable String article) {
    return CitationReader.read(instrument, article).stream()
        .map(
            c ->
                c.title()
                    + c.provisions().stream()
                        .map(p -> " " + p.normal())
                        .collect(Collectors.joining())
                    + c.unread().stream().map(u -> " [" + u + "]").collect(Collectors.joining()))
        .collect(Collectors.joining(" | "));
  }

  private static String places(String article) {
    return told("《示例法》", article).replace("《示例法》", "").strip();
  }

  @Test
  void an_article_with_paragraph_item_and_point_is_read() {
    assertEquals("第十二条", places("第十二条"));
    assertEquals("第十二条第六项", places("第十二条第（六）项"));
    assertEquals("第十二条第一款第六项第一目", places("第十二条第一款第（六）项第1目"));
    assertEquals("第一百二十条之一第二款", places("第一百二十条之一第二款"));
    assertEquals("第十二条第三款第十一项", places("第12条第３款第(11)项"));
    assertEquals("第十二条第二款", places(" 第 十二 条 第二款 "));
    assertEquals("第三条第一项", places("第三條第一項"));
    assertEquals("第三条第二项", places("第三条㈡"));
    assertEquals("第五条 第七条", places("第三章第五条、第三章第一节第七条"));
    assertEquals("[第三章]", places("第三章"), "a chapter alone is none");
    assertEquals(
        new CitedProvision(new Provision(120, 1, 2, 3, 4), null),
        CitationReader.read("《示例法》第一百二十条之一第二款第（三）项第4目", null).get(0).provisions().get(0));
  }

  @Test
  void lists_are_read_one_by_one_and_a_level_that_is_not_named_again_stays() {
    assertEquals("第三条 第五条第二款 第七条第一项", places("第三条、第五条第二款；第七条第（一）项"));
    assertEquals("第三条 第四条 第五条", places("第三、四、五条"));
    assertEquals("第三条 第四条第二款", places("第三、四条第二款"));
    assertEquals("第三条第一款 第三条第二款 第六条", places("第三条第一款、第二款和第六条"));
    assertEquals("第三条第一款 第三条第二款", places("第三条第一、二款"));
    assertEquals("第二十二条第一项 第二十二条第二项", places("第二十二条(一)(二)"));
    assertEquals("第二十二条第一项 第二十二条第二项", places("第二十二条（一）、（二）"));
    assertEquals("第八条第一款第一项 第八条第一款第三项", places("第八条第一款第（一）、（三）项"));
    assertEquals("第八条第一款第一项 第八条第二款", places("第八条第一款第（一）项，第二款"));
    assertEquals("第三条 第五条 第六条", places("第三条以及第五条或者第六条"));
    assertEquals("第三条 第五条", places("第三条第五条"));
    assertEquals("第三条 第五条", places("第三条规定；第五条的规定"));
    assertEquals("第三条 第五条", places("第三条\n第五条"));
  }

  @Test
  void ranges_are_read_from_the_first_to_the_last() {
    assertEquals("第三条至第五条", places("第三条至第五条"));
    assertEquals("第三条至第五条", places("第三至五条"));
    assertEquals("第三条至第五条 第九条", places("第三条到第五条、第九条"));
    assertEquals("第三条至第五条第二款", places("第三条至第五条第二款"));
    assertEquals("第三条第一款至第三条第三款", places("第三条第一款至第三款"));
    assertEquals("第三条第一项至第三条第四项", places("第三条第（一）项—第（四）项"));
    assertEquals("第三条至第五条", places("第3条-第5条"));
  }

  @Test
  void several_instruments_have_each_their_own_places() {
    assertEquals(
        "《示例法》 第三条 | 《示例条例》（2019年修正） 第五条第二款 | 《示例办法》",
        told("《示例法》第三条、《示例条例》（2019年修正）第五条第二款；《示例办法》", null));
    assertEquals("示例条例（虚构） 第三条", told("示例条例（虚构）", "第三条"));
    assertEquals("示例条例（虚构） 第三条第二款", told("示例条例（虚构）：第三条第二款", null));
    assertEquals("《甲法》 第一条 | 《乙法》 第二条", told("《甲法》", "第一条；《乙法》第二条"));
    assertEquals("《关于〈甲法〉第三条的解释》 第一条", told("《关于〈甲法〉第三条的解释》第一条", null));
    assertEquals("《甲法》 | 《乙法》 [第三条]", told("《甲法》、《乙法》", "第三条"), "nothing says of which");
    assertEquals("《甲法》 [【法律】] | 《乙法》 第三条", told("【法律】《甲法》、《乙法》第三条", null));
    assertEquals("《甲法》（以下简称本法） 第三条", told("《甲法》（以下简称本法）第三条", null));
    assertEquals("《甲法》 第三条 | 《乙法》", told("《甲法》（第三条）；《乙法》", null));
    assertEquals("《甲法》 [（一）]", told("《甲法》（一）", null), "of which article?");
  }

  @Test
  void this_law_is_the_one_that_is_called_so_if_there_is_one() {
    assertEquals("《甲法》 第三条 第五条", told("《甲法》第三条，该法第五条", null));
    assertEquals("《甲法》 第三条 第五条", told("《甲法》第三条、本法第五条", null));
    assertEquals("《甲法》 第三条 第八条 | 《乙条例》（试行） 第五条", told("《甲法》第三条、《乙条例》（试行）第五条；该法第八条", null));
    assertEquals("《甲法》 第三条 | 《乙法》 第五条 [该法第八条]", told("《甲法》第三条、《乙法》第五条；该法第八条", null), "which?");
    assertEquals("《甲法》 第三条 [该条例第八条]", told("《甲法》第三条，该条例第八条", null), "which?");
  }

  @Test
  void the_words_of_an_article_are_kept_and_what_they_refer_to_is_not_cited() {
    assertEquals(
        "《示例法》 第三条 第九条 [下列事项依照本法第五条办理：（一）甲事项；（二）乙事项] [乙方依照第七条办理]",
        told("《示例法》", "第三条：下列事项依照本法第五条办理：（一）甲事项；（二）乙事项。第九条 乙方依照第七条办理。"));
    assertEquals("《示例法》 第三条 [等]", told("《示例法》第三条等", null));
    assertEquals("《示例法》 [全文]", told("《示例法》", "全文"));
    assertEquals("《示例法》 [第二款]", told("《示例法》", "第二款"), "of which article?");
    assertEquals("《示例法》 [第三方责任]", told("《示例法》", "第三方责任"));
    assertEquals("《示例法》 第十条 [2019年修正]", told("《示例法》", "第十条，2019年修正"));
    assertEquals("", told(" ", null));
  }

  @Test
  void whatever_stands_there_is_read_in_time_and_nothing_of_it_is_lost() {
    for (String part : List.of("（一）、", "第一、", "第三条", "《", "》", "。第一条", "本法第", "（", "(")) {
      String text = part.repeat(20_000 / part.length());
      assertTimeout(Duration.ofSeconds(20), () -> CitationReader.read("《示例法》" + text, text));
    }
  }
}
