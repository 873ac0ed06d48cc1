package org.quanze.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.exchange.Workbook;
import org.quanze.organisation.Organisations;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.RegisterListType;
import org.quanze.testing.County;
import org.quanze.testing.OpenedLists;

/** All lists of a government stand on one index, whoever registered their types. */
class ListIndexTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

  /** The lists that the city of Longnan said in 2017 it would publish in one place. */
  private static final Map<String, String> LONGNAN =
      Map.of(
          "INVESTMENT_APPROVAL", "投资核准事项清单",
          "VOCATIONAL", "国家职业资格目录清单",
          "PRICED_SERVICE", "政府定价或指导价经营服务性收费清单",
          "INTERMEDIARY", "中介服务事项清单",
          "BEFORE_REGISTRATION", "工商登记前置审批事项目录",
          "AFTER_REGISTRATION", "企业设立后的经营许可清单");

  private static void publish(County county, String code, String zh) {
    Element note =
        new Element(
            "note", "备注", "Note", Element.Type.TEXT, false, false, false, false, null, List.of());
    ListType type =
        OpenedLists.registered(
            county,
            new RegisterListType.Command(
                code,
                zh,
                code,
                "NATIONAL",
                null,
                null,
                List.of(note),
                true,
                "示例牵头单位",
                Set.of(),
                "register-" + code));
    String file =
        "\uFEFF事项编码,事项名称,类别编码,类别,实施部门,编码体系,其他编码,备注\r\n"
            + (",示例事项（测试构造）,20,公共服务,示例局,,," + zh + "\r\n");
    OpenedLists.imported(
        county, type, Workbook.bytes(code + ".csv", file.getBytes(StandardCharsets.UTF_8)), OPENED);
  }

  @Test
  void the_six_lists_of_longnan_stand_on_one_index_each_with_its_edition() {
    try (County county = new County()) {
      county.today(OPENED);
      LONGNAN.forEach((code, zh) -> publish(county, code, zh));
      Organisations organisations = county.registry().get(Organisations.class);
      Lists lists = county.registry().get(Lists.class);
      Editions editions = county.registry().get(Editions.class);
      Map<String, Integer> index =
          county
              .registry()
              .read(
                  () -> {
                    Map<String, Integer> members = new TreeMap<>();
                    int publisher = organisations.getPublisher(County.COUNTY).id();
                    List<PublishedList> all = new ArrayList<>(lists.list(List.of(publisher), null));
                    for (PublishedList list : all) {
                      Edition newest = editions.findNewest(list.id()).orElseThrow();
                      members.put(list.listType(), newest.members());
                    }
                    return members;
                  });
      Map<String, Integer> expected = new TreeMap<>();
      LONGNAN.keySet().forEach(code -> expected.put(code, 1));
      assertEquals(expected, index);
    }
  }
}
