package org.quanze.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.citation.SettingRights.May;
import org.quanze.citation.SettingRights.SettingRight;
import org.quanze.instrument.CitedInstruments;
import org.quanze.instrument.Instrument;
import org.quanze.item.Basis;
import org.quanze.testing.SharedData;

/** Of what rank bases are, and what of it may create which category. */
@Tag("pure")
class RankWarningsTest {

  private static Instrument instrument(String title, String issuer, @Nullable String number) {
    return new Instrument(
        UUID.randomUUID(), title, issuer, number, LocalDate.of(2020, 1, 1), List.of());
  }

  private static String rank(String title, String issuer, @Nullable String number) {
    return Ranks.of(title, issuer, number).map(Rank::zh).orElse("-");
  }

  @Test
  void a_registered_instrument_has_its_rank_by_issuer_and_number() {
    assertEquals("法律", rank("中华人民共和国示例法", "全国人民代表大会常务委员会", "主席令第九号"));
    assertEquals("行政法规", rank("示例条例", "国务院", "国务院令第9号"));
    assertEquals("行政法规", rank("示例暂行条例", "国务院", null));
    assertEquals("国务院决定", rank("国务院关于示例的决定", "国务院", "国务院令第9号"));
    assertEquals("规范性文件", rank("国务院关于示例的意见", "国务院", "国发〔2026〕9号"));
    assertEquals("地方性法规", rank("示例条例", "示例市人民代表大会常务委员会", null));
    assertEquals("部门规章", rank("示例管理办法", "国家示例总局", "国家示例总局令第9号"));
    assertEquals("部门规章", rank("示例管理办法（试行）", "交通运输部", "交通运输部令2026年第9号"));
    assertEquals("省级政府规章", rank("示例办法", "示例省人民政府", "示例省人民政府令第9号"));
    assertEquals("设区的市级政府规章", rank("示例办法", "示例市人民政府", "示例市人民政府令第9号"));
    assertEquals("规范性文件", rank("示例办法", "示例市人民政府", "示政发〔2026〕9号"));
    assertEquals("规范性文件", rank("示例办法", "示例市民政局", "示民发〔2026〕9号"));
    assertEquals("-", rank("示例办法", "示例市人民政府", null), "a rule or not: the number would say");
    assertEquals("-", rank("示例办法", "示例市民政局", "示例市民政局令第9号"), "a bureau has no orders");
  }

  @Test
  void a_title_alone_has_the_rank_that_it_says_for_certain() {
    assertEquals("法律", rank("《中华人民共和国示例法》（2019年修正）", "", null));
    assertEquals("行政法规", rank("《中华人民共和国示例条例》", "", null));
    assertEquals("地方性法规", rank("《示例省市场秩序条例》（虚构）", "", null));
    assertEquals("规范性文件", rank("《示例市人民政府关于示例的通知》", "", null));
    assertEquals("规范性文件", rank("《关于示例的意见（试行）》", "", null));
    assertEquals(
        List.of("规范性文件", "行政法规", "设区的市级政府规章", "部门规章", "法律", "国务院决定", "规范性文件"),
        Stream.of(
                "《示例办法》（示政发〔2026〕9号）",
                "《示例条例》（国务院令第9号）",
                "《示例办法》 (示例市人民政府令第9号，2026年修订)",
                "《示例办法》（交通运输部令2026年第9号）",
                "《示例法》（中华人民共和国主席令第九号）",
                "《国务院关于取消和调整一批示例项目的决定》（国发〔2026〕9号）",
                "《示例办法》（国发〔2026〕9号）")
            .map(cited -> Ranks.of(cited, List.of()).map(Rank::zh).orElse("-"))
            .toList(),
        "with the number behind it");
    assertEquals("国务院决定", rank("《国务院关于示例事项的决定》", "", null));
    for (String open :
        List.of(
            "《示例条例》",
            "《示例办法》",
            "《示例法》",
            "《示例管理规定》",
            "《城市市容和环境卫生管理条例》",
            "《人力资源市场暂行条例》",
            "《示例市示例条例》",
            "")) {
      assertEquals("-", rank(open, "", null), open);
    }
  }

  private static String told(String category, CitedInstruments instruments, String... bases) {
    List<Basis> all = Arrays.stream(bases).map(basis -> new Basis(basis, "第一条")).toList();
    return RankWarnings.of(category, all, instruments, "b").stream()
        .map(w -> w.code() + " " + w.zh())
        .reduce("", (one, more) -> one + more);
  }

  @Test
  void a_category_is_warned_of_where_no_basis_may_create_it() {
    CitedInstruments some =
        CitedInstruments.of(
            List.of(
                instrument("示例省示例办法", "示例省人民政府", "示例省人民政府令第9号"),
                instrument("示例部示例办法", "国家示例总局", "国家示例总局令第9号")));
    String notice = "《示例市人民政府关于示例的通知》";
    assertEquals("CIT-02 所引依据均无权设定行政许可：按《行政许可法》第十七条，规范性文件不得设定", told("行政许可", some, notice));
    assertEquals("CIT-02 所引依据均无权设定行政许可：按《行政许可法》第十七条，部门规章不得设定", told("行政许可", some, "《示例部示例办法》"));
    assertEquals(
        "CIT-03 所引依据只能在限度内设定行政处罚：按《行政处罚法》第十三条第二款，部门规章只能设定警告、通报批评或者一定数额罚款",
        told("行政处罚", some, "《示例部示例办法》", notice),
        "the nearest to what may");
    assertTrue(told("行政许可", some, "《示例省示例办法》").startsWith("CIT-03"));
    assertTrue(told("行政强制", some, "《示例省示例办法》").startsWith("CIT-02"));
    for (String enough :
        List.of("《中华人民共和国示例法》", "《示例省示例条例》", "《没有登记的办法》", "《示例部示例办法》、《中华人民共和国示例法》")) {
      assertEquals("", told("行政许可", some, notice, enough), enough);
    }
    assertEquals("", told("行政奖励", some, notice), "of which the laws say nothing");
    assertEquals("", told("行政许可", some), "no basis at all is another matter");
  }

  @Test
  void the_table_says_something_of_every_rank_and_the_limits_where_there_are_any() {
    for (String category : List.of("行政许可", "行政处罚", "行政强制")) {
      for (Rank rank : Rank.values()) {
        SettingRight right = SettingRights.known().of(category, rank).orElseThrow();
        assertEquals(
            right.may() == May.WITHIN,
            right.may() != May.YES && !right.limits().isEmpty(),
            category + rank);
      }
      assertEquals(
          May.NO, SettingRights.known().of(category, Rank.NORMATIVE_DOCUMENT).orElseThrow().may());
      assertEquals(May.YES, SettingRights.known().of(category, Rank.LAW).orElseThrow().may());
    }
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void the_table_names_places_that_the_laws_have() throws IOException {
    for (String name : List.of("行政处罚法(2021-01-22)", "行政许可法(2019-04-23)")) {
      LawText law =
          LawTextReader.read(
              Files.readAllLines(SharedData.file("law_texts/" + name + ".md").path()));
      String category = name.substring(0, 4);
      for (Rank rank : Rank.values()) {
        SettingRight right = SettingRights.known().of(category, rank).orElseThrow();
        Citation cited = CitationReader.read(right.law(), right.provision()).get(0);
        assertEquals(1, cited.provisions().size());
        assertEquals(List.of(), LawTexts.missing(law, cited), right.toString());
      }
    }
  }
}
