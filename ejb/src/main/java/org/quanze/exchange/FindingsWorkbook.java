package org.quanze.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.quanze.exchange.ImportRuns.RuleCount;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/**
 * What an import found, as a workbook for who mends the file: a sheet with the counts; one with the
 * rows in which something was found, the value at each bad cell with a comment that says what is
 * wrong with it; one with the findings as lines. The file itself is not kept, so of a row there is
 * what was found of it. Comments are held in memory while the workbook is written, so there are so
 * many at most, on so many rows, each row whole; the first sheet says where the others are.
 */
public final class FindingsWorkbook {

  /** Most rows with comments. */
  static final int ROWS = 5_000;

  /** Most comments: of the heap each takes some KB. */
  static final int COMMENTS = 20_000;

  /** Most lines. */
  static final int LINES = 200_000;

  private static final int COLUMNS = 200;
  private static final int TOLD = 20;
  private static final String OTHERS = "其他";
  private static final String WHOLE_ROW = "整行";
  private static final String ELEMENTS = "elements.";
  private static final List<String> LINE = List.of("行", "列", "规则", "级别", "原值", "说明", "Message");
  private static final String CUT =
      "至多列出 "
          + ROWS
          + " 行单元格、"
          + COMMENTS
          + " 条批注、"
          + LINES
          + " 条问题；未列入“单元格”的见“问题”，全部见 findings.csv。At most "
          + ROWS
          + " rows of cells, "
          + COMMENTS
          + " comments and "
          + LINES
          + " findings stand here; what has no cell is in the third sheet, and all in findings.csv.";

  private final WorkbookFile file;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Finding> ofRow = new ArrayList<>();
  private final SXSSFSheet cells;
  private final SXSSFSheet lines;
  private int cellRows;
  private int comments;
  private boolean full;
  private int lineRows;

  private FindingsWorkbook(
      WorkbookFile file, ReadImport.Report report, ListType type, List<String> fields) {
    this.file = file;
    columns.put("行", 0);
    columns.put(WHOLE_ROW, 1);
    for (String field : fields) {
      if (columns.size() < COLUMNS) {
        columns.putIfAbsent(column(field), columns.size());
      }
    }
    columns.putIfAbsent(OTHERS, columns.size());
    counts(report);
    Map<String, Element> elements = type.byKey();
    cells =
        file.sheet(
            "单元格",
            columns.keySet().stream()
                .map(c -> elements.containsKey(c) ? elements.get(c).zh() + " " + c : c)
                .toList());
    lines = file.sheet("问题", LINE);
  }

  /**
   * Writes the findings of an import.
   *
   * @param type the list type of the import, which names its elements
   * @param fields the fields in which something was found, in any order
   * @param pages the findings after a number, in the order of the rows; none at the end
   */
  public static void write(
      ReadImport.Report report,
      ListType type,
      List<String> fields,
      IntFunction<List<Finding>> pages,
      OutputStream out)
      throws IOException {
    try (WorkbookFile file = new WorkbookFile()) {
      FindingsWorkbook workbook = new FindingsWorkbook(file, report, type, fields);
      int after = 0;
      for (List<Finding> page = pages.apply(after);
          !page.isEmpty() && after < LINES;
          page = pages.apply(after)) {
        page.forEach(workbook::take);
        after += page.size();
      }
      workbook.endRow();
      file.write(out);
    }
  }

  /** The column of a field: a place within an element is in the column of the element. */
  private static String column(String field) {
    if (field.isEmpty()) {
      return WHOLE_ROW;
    }
    return field.startsWith(ELEMENTS)
        ? field.substring(ELEMENTS.length()).replaceFirst("\\..*$", "")
        : field;
  }

  private void counts(ReadImport.Report report) {
    ImportRun run = report.run();
    ImportRun.Counts counts = run.counts();
    SXSSFSheet sheet = file.sheet("汇总", List.of("规则", "级别", "次数", "首次所在行", "说明", "Message"));
    int number = 1;
    for (RuleCount rule : report.rules()) {
      SXSSFRow row = sheet.createRow(number++);
      texts(row, 0, rule.rule(), rule.severity().name());
      WorkbookFile.whole(row, 2, rule.count());
      WorkbookFile.whole(row, 3, rule.firstRow());
      texts(row, 4, rule.zh(), rule.en());
    }
    number++;
    Map<String, Integer> told = new LinkedHashMap<>();
    told.put("行数 rows", counts.rows());
    told.put("导入 imported", counts.imported());
    told.put("未变 unchanged", counts.unchanged());
    told.put("拒绝 rejected", counts.rejected());
    told.put("搁置 held", counts.held());
    for (Map.Entry<String, Integer> count : told.entrySet()) {
      SXSSFRow row = sheet.createRow(number++);
      texts(row, 0, count.getKey());
      WorkbookFile.whole(row, 2, count.getValue());
    }
    texts(sheet.createRow(number++), 0, run.fileName());
    texts(sheet.createRow(number), 0, CUT);
  }

  private void texts(SXSSFRow row, int column, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      file.text(row, column + i, texts[i]);
    }
  }

  private void take(Finding finding) {
    if (!ofRow.isEmpty() && ofRow.get(0).row() != finding.row()) {
      endRow();
    }
    ofRow.add(finding);
    if (lineRows < LINES) {
      SXSSFRow row = lines.createRow(++lineRows);
      WorkbookFile.whole(row, 0, finding.row());
      String raw = finding.raw() == null ? "" : finding.raw();
      texts(row, 1, finding.field(), finding.rule(), finding.severity().name(), raw);
      texts(row, 5, finding.zh(), finding.en());
    }
  }

  /** Writes the row of which all findings are there; after one that does not fit there is none. */
  private void endRow() {
    if (ofRow.isEmpty() || full) {
      ofRow.clear();
      return;
    }
    SortedMap<Integer, List<Finding>> byColumn = new TreeMap<>();
    int others = columns.getOrDefault(OTHERS, 0);
    for (Finding finding : ofRow) {
      int column = columns.getOrDefault(column(finding.field()), others);
      byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(finding);
    }
    full = cellRows == ROWS || comments + byColumn.size() > COMMENTS;
    if (!full) {
      comments += byColumn.size();
      SXSSFRow row = cells.createRow(++cellRows);
      WorkbookFile.whole(row, 0, ofRow.get(0).row());
      byColumn.forEach((column, found) -> file.comment(row, column, raw(found), comment(found)));
    }
    ofRow.clear();
  }

  private static String raw(List<Finding> found) {
    for (Finding finding : found) {
      if (finding.raw() != null) {
        return finding.raw();
      }
    }
    return "";
  }

  private static String comment(List<Finding> found) {
    StringBuilder out = new StringBuilder();
    for (Finding f : found.subList(0, Math.min(TOLD, found.size()))) {
      out.append(out.isEmpty() ? "" : "\n").append(f.severity()).append(' ').append(f.rule());
      out.append('\n').append(f.zh()).append('\n').append(f.en());
    }
    return found.size() > TOLD ? out.append("\n…").toString() : out.toString();
  }
}
