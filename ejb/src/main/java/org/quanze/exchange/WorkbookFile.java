package org.quanze.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook (.xlsx) that is written row by row, by POI: rows that are done lie on disk. The same
 * rows are the same bytes, on one build of the JDK: POI stamps the parts with the time, so they are
 * packed again with a fixed one. Texts are written as texts, whatever they look like, never as
 * formulas, and marked so that a spreadsheet keeps them texts when they are edited.
 */
final class WorkbookFile implements Closeable {

  /** Characters that a cell holds. */
  static final int CELL = 32_767;

  /** Rows that a sheet holds, its header included. */
  static final int ROWS = 1_048_576;

  /** Whole numbers that a cell holds with all of their digits are below this. */
  private static final long EXACT = 1_000_000_000_000_000L;

  private static final int ROWS_IN_MEMORY = 100;
  private static final int COMMENT_COLUMNS = 4;
  private static final int COMMENT_ROWS = 6;
  private static final String AUTHOR = "Quanze";

  /** Where there is no value to comment on. */
  private static final String NOTHING = "—";

  private static final int WIDTH = 24 * 256;
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String CREATED = "1980-01-01T00:00:00Z";

  /** Two seconds after the first time of a zip, which would be stamped with its zone too. */
  private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private final SXSSFWorkbook workbook =
      new SXSSFWorkbook(null, ROWS_IN_MEMORY, /* compressTmpFiles= */ true);
  private final CellStyle text = workbook.createCellStyle();
  private final CellStyle heading = workbook.createCellStyle();

  WorkbookFile() {
    POIXMLProperties.CoreProperties core =
        workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    core.setCreator(AUTHOR);
    try {
      core.setCreated(CREATED);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    text.setQuotePrefixed(true);
    Font bold = workbook.createFont();
    bold.setBold(true);
    heading.cloneStyleFrom(text);
    heading.setFont(bold);
  }

  /** Begins the next sheet with its header, which stays in view. */
  SXSSFSheet sheet(String name, List<String> headers) {
    SXSSFSheet sheet = workbook.createSheet(name);
    sheet.createFreezePane(0, 1);
    SXSSFRow row = sheet.createRow(0);
    for (int column = 0; column < headers.size(); column++) {
      sheet.setColumnWidth(column, WIDTH);
      sheet.setDefaultColumnStyle(column, text);
      SXSSFCell cell = row.createCell(column);
      cell.setCellStyle(heading);
      cell.setCellValue(escaped(headers.get(column)));
    }
    return sheet;
  }

  /** Puts a text into a row, or refuses one that is too long; an empty one leaves no cell. */
  void text(SXSSFRow row, int column, String value) {
    if (value.isEmpty()) {
      return;
    }
    String escaped = escaped(value);
    if (escaped.length() > CELL) {
      throw ImportRule.EXPORT_FITS.refuse("", reference(row, column) + " > " + CELL);
    }
    SXSSFCell cell = row.createCell(column);
    cell.setCellStyle(text);
    cell.setCellValue(escaped);
  }

  /**
   * Puts a text into a row with a comment on it, which is held in memory. It is made on the cell
   * beside, where its box is to be, so the cells of a row are taken from left to right.
   */
  void comment(SXSSFRow row, int column, String value, String comment) {
    text(row, column, value.isEmpty() ? NOTHING : value);
    SXSSFSheet sheet = row.getSheet();
    ClientAnchor place = workbook.getCreationHelper().createClientAnchor();
    place.setCol1(column + 1);
    place.setCol2(column + COMMENT_COLUMNS);
    place.setRow1(row.getRowNum());
    place.setRow2(row.getRowNum() + COMMENT_ROWS);
    Comment made = sheet.createDrawingPatriarch().createCellComment(place);
    made.setAuthor(AUTHOR);
    made.setString(
        workbook
            .getCreationHelper()
            .createRichTextString(comment.substring(0, Math.min(CELL, comment.length()))));
    made.setAddress(row.getRowNum(), column);
    row.getCell(column).setCellComment(made);
  }

  /** Puts a number into a row, or refuses one of which a spreadsheet loses digits. */
  static void whole(SXSSFRow row, int column, long value) {
    if (Math.abs(value) >= EXACT) {
      throw ImportRule.EXPORT_FITS.refuse("", reference(row, column) + " " + value);
    }
    row.createCell(column).setCellValue((double) value);
  }

  private static String reference(SXSSFRow row, int column) {
    return SheetXml.reference(column + 1, row.getRowNum() + 1);
  }

  /** What a workbook would take for the escape of a character is escaped itself. */
  private static String escaped(String text) {
    return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
  }

  /** Writes the workbook; the stream stays open. */
  void write(OutputStream out) throws IOException {
    Path stamped = Files.createTempFile("quanze-workbook", ".tmp");
    try {
      try (OutputStream file = Files.newOutputStream(stamped)) {
        workbook.write(file);
      }
      pack(stamped, out);
    } finally {
      Files.deleteIfExists(stamped);
    }
  }

  private static void pack(Path stamped, OutputStream out) throws IOException {
    ZipOutputStream packed = new ZipOutputStream(out);
    try (ZipFile zip = new ZipFile(stamped.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(PACKED);
        packed.putNextEntry(entry);
        zip.getInputStream(part).transferTo(packed);
        packed.closeEntry();
      }
    }
    packed.finish();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
