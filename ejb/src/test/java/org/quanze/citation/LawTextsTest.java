package org.quanze.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the laws whose texts are known do not have of what is cited. */
@Tag("pure")
class LawTextsTest {

  private static final String LAW = "# 中华人民共和国示例法\n\n第一条 甲。\n\n第二条 乙：\n（一）丙。\n第三条 丁。";

  @TempDir private Path folder;

  private static List<String> told(LawTexts texts, String instrument) {
    return texts.warnings(instrument, null, "b").stream()
        .map(w -> w.code() + " " + w.en())
        .toList();
  }

  @Test
  void each_place_that_is_not_there_is_told_once_and_of_other_laws_nothing() {
    LawTexts texts = new LawTexts();
    assertEquals(List.of(), told(texts, "《示例法》第九条"), "no text is known");
    texts.take(List.of(LawTextReader.read(LAW.lines().toList())));
    assertEquals(List.of(), told(texts, "《示例法》第一条至第三条、第二条第（一）项"));
    assertEquals(
        List.of(
            "CIT-01 By the text that this registry has, 《中华人民共和国示例法》 has no 第九条",
            "CIT-01 By the text that this registry has, 《中华人民共和国示例法》 has no 第二条第二项"),
        told(texts, "《中华人民共和国示例法》（2019年修正）第三条至第九条、第九条、第二条第（二）项；《另一法》第十条"));
    assertTrue(texts.find("示例法（虚构）").isPresent());
    assertTrue(texts.find("示例法实施条例").isEmpty());
  }

  @Test
  void a_range_that_runs_backwards_is_told_of_every_law() {
    LawTexts texts = new LawTexts();
    assertEquals(
        List.of("CIT-04 Of 《另一法》 第五条至第三条 is cited, which runs backwards"),
        told(texts, "《另一法》第五条至第三条、第九条"));
    assertEquals("CIT-04", texts.warnings("《另一法》", "第三条第（五）项到第（三）项", "b").get(0).code());
    for (String forward :
        List.of("第三条至第五条", "第三条至第三条", "第三条至第三条之一", "第三条第二款—第四条第一款", "第三条第一项至第三项")) {
      assertEquals(List.of(), told(texts, "《另一法》" + forward), forward);
    }
    texts.take(List.of(LawTextReader.read(LAW.lines().toList())));
    assertEquals(
        List.of("CIT-04 Of 《示例法》 第三条至第一条 is cited, which runs backwards"),
        told(texts, "《示例法》第三条至第一条"));
  }

  @Test
  void texts_are_read_from_the_folder_that_a_setting_names() throws IOException {
    assertEquals(List.of(), LawTextsOnStart.read(null));
    assertEquals(List.of(), LawTextsOnStart.read(" "));
    Files.writeString(folder.resolve("law.md"), LAW);
    Files.writeString(folder.resolve("other.txt"), "no law");
    List<LawText> read = LawTextsOnStart.read(folder.toString());
    assertEquals(List.of("中华人民共和国示例法"), read.stream().map(LawText::title).toList());
    assertThrows(
        IllegalArgumentException.class,
        () -> new LawTexts().take(List.of(read.get(0), LawTextReader.read(List.of("# 示例法")))),
        "two texts of one law");
    Files.writeString(folder.resolve("none.md"), "# 不是法");
    assertThrows(
        IllegalArgumentException.class,
        () -> LawTextsOnStart.read(folder.toString()),
        "no articles");
  }
}
