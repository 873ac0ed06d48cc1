package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.County;
import org.quanze.testing.OpenedLists;
import org.quanze.validity.AsOf;

/**
 * Whole guides of matters in files, both ways; what does not fit in them is told, never refused.
 */
class GuidesOfFilesTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

  /** A whole guide; every cell of the elements that matters have besides those of before. */
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry(
              "materials",
              "[{\"form\":\"3\",\"name\":\"申请表（示例）\",\"sample\":\"https://example.invalid/1.pdf\"}]"),
          Map.entry("visits", "1"),
          Map.entry("visitsReason", "核验原件（示例）"),
          Map.entry("handlingKind", "2"),
          Map.entry("channels", "[\"1\",\"2\"]"),
          Map.entry("onlineDepth", "[\"1\",\"4\"]"),
          Map.entry("onlineLevel", "3"),
          Map.entry("courier", "是"),
          Map.entry("payOnline", "否"),
          Map.entry("handleArea", "3"),
          Map.entry("objects", "[\"1\",\"9\"]"),
          Map.entry("themes", "[\"户籍办理（示例）\",\"证件办理（示例）\"]"),
          Map.entry("providerKind", "2"),
          Map.entry(
              "fees",
              "[{\"amount\":\"35.50\",\"basis\":\"示例规定（虚构）\",\"name\":\"工本费（示例）\",\"unit\":\"证\"}]"),
          Map.entry(
              "windows",
              "[{\"address\":\"示例路1号\",\"hours\":\"工作日\",\"name\":\"1号窗口\",\"phone\":\"0000-1234567\"}]"),
          Map.entry("results", "[{\"kind\":\"10\",\"name\":\"示例证\"}]"),
          Map.entry("handlingItems", "[{\"name\":\"首次申领（示例）\",\"number\":\"01\"}]"),
          Map.entry("questions", "[{\"answer\":\"可以。\",\"question\":\"可以代办吗？\"}]"));

  private final County county = new County();

  @BeforeEach
  void begin() {
    county.today(OPENED);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private ListType matters() {
    ListTypes types = county.registry().get(ListTypes.class);
    return county.registry().read(() -> types.get("SERVICE_MATTER"));
  }

  /** A file of matters of category 01, each by the cells of its elements. */
  private static byte[] file(ListType type, List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder("\uFEFF");
    List<String> headers = new ArrayList<>(ExportColumns.COMMON);
    headers.addAll(ExportColumns.headers(type).values());
    line(headers, text);
    int number = 0;
    for (Map<String, String> row : rows) {
      String code = "C-" + ++number;
      List<String> cells =
          new ArrayList<>(List.of(code, "事项" + number, "01", "行政许可", "示例局", "LOCAL", ""));
      type.elements().forEach(e -> cells.add(row.getOrDefault(e.key(), "")));
      line(cells, text);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append(String.join(",", cells.stream().map(CsvExport::field).toList())).append("\r\n");
  }

  private ImportRun opened(byte[] file) {
    SourceFile sent = Workbook.bytes("matters.csv", file);
    return OpenedLists.imported(county, matters(), sent, OPENED);
  }

  private List<String> findings(ImportRun run) {
    ImportRuns runs = county.registry().get(ImportRuns.class);
    return county.registry().read(() -> runs.findings(run.id(), 0, 100)).stream()
        .map(f -> f.row() + " " + f.rule() + " " + f.field() + " " + f.severity())
        .toList();
  }

  private byte[] exported() {
    ExportList export = county.registry().get(ExportList.class);
    return county
        .registry()
        .read(
            () -> {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              export.write(
                  export.head(County.COUNTY, "SERVICE_MATTER", AsOf.NOW), ExportFormat.CSV, out);
              return out.toByteArray();
            });
  }

  @Test
  void a_whole_guide_comes_in_by_a_file_and_goes_out_as_it_came() {
    byte[] sent = file(matters(), List.of(WHOLE, Map.of()));
    ImportRun run = opened(sent);
    assertEquals(new ImportRun.Counts(2, 2, 0, 0, 0), run.counts());
    assertEquals(List.of(), findings(run));
    assertArrayEquals(sent, exported());
  }

  @Test
  void each_element_of_a_guide_is_read_as_what_it_is() {
    opened(file(matters(), List.of(WHOLE)));
    Content content = county.registry().read(this::only);
    Map<String, Element.Type> types = new HashMap<>();
    matters().elements().stream()
        .filter(e -> WHOLE.containsKey(e.key()))
        .forEach(e -> types.put(e.key(), e.type()));
    assertEquals(WHOLE.keySet(), types.keySet(), "matters have each of them");
    assertEquals(WHOLE.keySet(), content.elements().keySet());
    types.forEach((key, type) -> assertEquals(type, typeOf(content, key), key));
  }

  private Content only() {
    ExportList.Head head =
        county.registry().get(ExportList.class).head(County.COUNTY, "SERVICE_MATTER", AsOf.NOW);
    List<Content> contents = new ArrayList<>();
    county
        .registry()
        .get(ListedItems.class)
        .each(head.list(), head.at(), null, listed -> contents.add(listed.content()));
    assertEquals(1, contents.size());
    return contents.getFirst();
  }

  private static Element.Type typeOf(Content content, String key) {
    return switch (Objects.requireNonNull(content.elements().get(key), key)) {
      case Value.Text t -> Element.Type.TEXT;
      case Value.Whole w -> Element.Type.WHOLE;
      case Value.Flag f -> Element.Type.FLAG;
      case Value.Texts t -> key.equals("themes") ? Element.Type.TEXTS : Element.Type.CODES;
      case Value.Rows r -> Element.Type.ROWS;
      case Value.Redacted r -> throw new IllegalStateException(key);
    };
  }

  @Test
  void what_does_not_fit_is_told_by_row_and_imported() {
    List<Map<String, String>> rows =
        List.of(
            Map.of("legalDays", "5", "promisedDays", "6"),
            Map.of("promisedDays", "3", "handlingKind", "1"),
            Map.of("visits", "2"),
            Map.of("visits", "1", "onlineLevel", "4"),
            Map.of("visits", "0", "online", "否"),
            Map.of("visits", "0", "online", "否", "courier", "否"),
            Map.of("fee", "不收费", "payOnline", "是"),
            Map.of("phone", "0000-1", "supervisionPhone", "0000-1"),
            Map.of("promisedDays", "2", "steps", "[{\"days\":3,\"name\":\"审核\"}]"),
            Map.of("handlingItems", "[{\"name\":\"首次\",\"number\":\"1\"}]"),
            Map.of("phone", "0000-1", "supervisionPhone", "0000-2"));
    ImportRun run = opened(file(matters(), rows));
    assertEquals(new ImportRun.Counts(11, 11, 0, 0, 0), run.counts());
    assertEquals(
        List.of(
            "2 ITM-21 promisedDays WARN",
            "3 ITM-22 promisedDays WARN",
            "5 ITM-24 visits WARN",
            "7 ITM-25 courier WARN",
            "8 ITM-26 payOnline WARN",
            "9 ITM-27 supervisionPhone WARN",
            "10 ITM-28 steps WARN",
            "11 ITM-30 handlingItems WARN"),
        findings(run));
  }
}
