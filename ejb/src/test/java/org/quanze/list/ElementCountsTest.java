package org.quanze.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.exchange.ImportRun;
import org.quanze.exchange.SourceFile;
import org.quanze.exchange.Workbook;
import org.quanze.list.ElementCounts.ByCode;
import org.quanze.list.ElementCounts.Limits;
import org.quanze.list.Pages.Wanted;
import org.quanze.organisation.Organisations;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.RegisterListType;
import org.quanze.testing.County;
import org.quanze.testing.OpenedLists;

/**
 * What elements of lists come to: parts that add up, parts that overlap, limits and their ratios.
 */
class ElementCountsTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

  private final County county = new County();

  @BeforeEach
  void begin() {
    county.today(OPENED);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private static Element element(String key, Element.Type type, @Nullable String table) {
    return new Element(key, "要素" + key, key, type, false, true, false, false, table, List.of());
  }

  private ListType type(String code, Element... elements) {
    return OpenedLists.registered(
        county,
        new RegisterListType.Command(
            code,
            "示例清单（测试构造）",
            "Constructed list",
            "NATIONAL",
            null,
            null,
            List.of(elements),
            true,
            null,
            Set.of(),
            "register-" + code));
  }

  /** A file of rows: unit, then the value of each element. */
  private ImportRun opened(ListType type, List<List<String>> rows) {
    List<String> header =
        new ArrayList<>(List.of("事项编码", "事项名称", "类别编码", "类别", "实施部门", "编码体系", "其他编码"));
    return OpenedLists.imported(county, type, file(type, header, rows), OPENED);
  }

  private static SourceFile file(ListType type, List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder("\uFEFF");
    List<String> all = new ArrayList<>(header);
    type.elements().forEach(e -> all.add(e.zh()));
    text.append(String.join(",", all)).append("\r\n");
    int number = 0;
    for (List<String> row : rows) {
      List<String> cells =
          new ArrayList<>(List.of("", "事项" + ++number, "20", "公共服务", row.get(0), "", ""));
      cells.addAll(row.subList(1, row.size()));
      text.append(String.join(",", cells)).append("\r\n");
    }
    return Workbook.bytes("list.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private <T> T counted(
      ListType type, java.util.function.BiFunction<ElementCounts, Wanted, T> ask) {
    Organisations organisations = county.registry().get(Organisations.class);
    Lists lists = county.registry().get(Lists.class);
    ElementCounts counts = county.registry().get(ElementCounts.class);
    return Objects.requireNonNull(
        county
            .registry()
            .read(
                () -> {
                  int publisher = organisations.getPublisher(County.COUNTY).id();
                  PublishedList list = lists.find(publisher, type.code()).orElseThrow();
                  return ask.apply(counts, Wanted.on(List.of(list), OPENED));
                }));
  }

  private static List<List<String>> times(int number, String... row) {
    return IntStream.range(0, number).mapToObj(n -> List.of(row)).collect(Collectors.toList());
  }

  @Test
  void
      scenario_4_220_public_services_are_143_of_departments_74_of_institutions_and_3_of_companies() {
    ListType type = type("LZ_SERVICES", element("provider", Element.Type.TEXT, "PROVIDER_KIND"));
    List<List<String>> rows = times(143, "示例区民政局", "1");
    rows.addAll(times(74, "示例区图书馆", "2"));
    rows.addAll(times(3, "示例区供水有限公司", "3"));
    assertEquals(220, opened(type, rows).counts().imported());
    assertEquals(
        new ByCode(220, 0, Map.of("1", 143, "2", 74, "3", 3)),
        counted(type, (counts, wanted) -> counts.byCode(wanted, true, "provider", false)));
  }

  @Test
  void internal_approvals_are_counted_apart_and_what_states_no_class_is_not_lost() {
    ListType type = type("CX_MATTERS", element("class", Element.Type.TEXT, "MATTER_CLASS"));
    List<List<String>> rows = times(12, "示例局", "行政权力");
    rows.addAll(times(5, "示例局", "公共服务"));
    rows.addAll(times(2, "示例局", "内部审批"));
    rows.addAll(times(1, "示例局", ""));
    rows.addAll(times(1, "示例局", "其他说法"));
    opened(type, rows);
    assertEquals(
        new ByCode(21, 1, Map.of("行政权力", 12, "公共服务", 5, "内部审批", 2, "其他说法", 1)),
        counted(type, (counts, wanted) -> counts.byCode(wanted, true, "class", false)));
  }

  @Test
  void an_item_of_several_codes_is_counted_with_each_and_once_in_all() {
    ListType type = type("CHANNELS", element("forms", Element.Type.CODES, "HANDLE_FORM"));
    List<List<String>> rows = times(3, "示例局", "\"[\"\"1\"\",\"\"2\"\"]\"");
    rows.addAll(times(2, "示例局", "\"[\"\"2\"\",\"\"2\"\"]\""));
    rows.addAll(times(1, "示例局", ""));
    opened(type, rows);
    assertEquals(
        new ByCode(6, 1, Map.of("1", 3, "2", 5)),
        counted(type, (counts, wanted) -> counts.byCode(wanted, true, "forms", true)));
  }

  @Test
  void scenario_11_limits_5_to_0_20_to_3_and_10_to_3_are_a_mean_of_85_and_sums_of_29_in_35() {
    ListType type =
        type(
            "LIMITS",
            element("legalDays", Element.Type.WHOLE, null),
            element("promisedDays", Element.Type.WHOLE, null));
    List<List<String>> rows = times(1, "示例局", "5", "0");
    rows.addAll(times(1, "示例局", "20", "3"));
    rows.addAll(times(1, "示例局", "10", "3"));
    rows.addAll(times(1, "示例局", "", "3"));
    rows.addAll(times(1, "示例局", "0", "0"));
    opened(type, rows);
    Limits limits =
        counted(type, (counts, wanted) -> counts.limits(wanted, true, "legalDays", "promisedDays"));
    assertEquals(3, limits.items());
    assertEquals(5, limits.of());
    assertEquals(35, limits.statutory());
    assertEquals(6, limits.promised());
    BigDecimal mean = Objects.requireNonNull(limits.meanOfRatios());
    assertEquals(0, mean.compareTo(new BigDecimal("0.85")), mean.toString());
  }
}
