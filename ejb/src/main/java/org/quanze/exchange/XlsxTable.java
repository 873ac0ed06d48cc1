package org.quanze.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook (.xlsx), pulled row by row after it has passed the gate. */
final class XlsxTable extends Table {

  static {
    // The gate has counted already; what the library counts again must not be stricter.
    ZipSecureFile.setGraceEntrySize(ImportLimits.RATIO_FROM);
    ZipSecureFile.setMinInflateRatio(1.0 / ImportLimits.ofProcess().xlsxRatio());
  }

  private final ImportLimits limits;
  private final OPCPackage workbook;
  private final @Nullable StringPool strings;
  private final CellFormats formats;
  private final MergedAreas merged;
  private final InputStream sheet;
  private final XMLStreamReader xml;
  private int lastRow;
  private int rows;

  XlsxTable(Path path, ImportLimits limits) throws IOException {
    XlsxGate.check(path, limits);
    this.limits = limits;
    OPCPackage opened = null;
    StringPool pool = null;
    try {
      opened = OPCPackage.open(path.toFile(), PackageAccess.READ);
      XSSFReader reader = new XSSFReader(opened);
      try (InputStream part = reader.getSharedStringsData()) {
        pool = part == null ? null : StringPool.read(part, limits);
      }
      try (InputStream part = reader.getStylesData()) {
        formats = part == null ? CellFormats.none() : CellFormats.read(part);
      }
      PackagePart first = firstSheet(reader);
      try (InputStream part = first.getInputStream()) {
        merged = MergedAreas.read(part);
      }
      sheet = first.getInputStream();
      xml = SheetXml.open(sheet);
    } catch (OpenXML4JException | OpenXML4JRuntimeException | XMLStreamException | IOException e) {
      abandon(opened, pool);
      throw ImportRule.FILE_DAMAGED.refuse("file");
    } catch (RuntimeException e) {
      abandon(opened, pool);
      throw e;
    }
    workbook = opened;
    strings = pool;
  }

  private static void abandon(@Nullable OPCPackage opened, @Nullable StringPool pool)
      throws IOException {
    if (pool != null) {
      pool.close();
    }
    if (opened != null) {
      opened.revert();
    }
  }

  private static PackagePart firstSheet(XSSFReader reader) throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    if (!sheets.hasNext()) {
      throw ImportRule.FILE_TYPE.refuse("file", "xlsx");
    }
    sheets.next().close();
    PackagePart part = sheets.getSheetPart();
    if (part.getPartName().getName().toLowerCase(Locale.ROOT).startsWith("/xl/media/")) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
    return part;
  }

  @Override
  String encoding() {
    return "XLSX";
  }

  @Override
  @Nullable TableRow next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
          return null;
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          TableRow row = row();
          if (row != null) {
            return row;
          }
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
  }

  /** The row that begins here, or null where it is blank. */
  private @Nullable TableRow row() throws XMLStreamException, IOException {
    String stated = xml.getAttributeValue(null, "r");
    int number = stated == null ? lastRow + 1 : SheetXml.row(stated);
    if (number <= lastRow) {
      throw ImportRule.CELL_REFERENCE.refuse("file", number);
    }
    lastRow = number;
    merged.enter(number);
    List<Cell> cells = new ArrayList<>(width());
    boolean blank = true;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        blank &= !cell(number, cells);
      }
    }
    if (blank) {
      return null;
    }
    if (++rows > limits.xlsxRows() + 1) {
      throw ImportLimits.exceeded("XLSX_ROWS", limits.xlsxRows());
    }
    while (cells.size() < width()) {
      cells.add(absent(cells.size() + 1, number));
    }
    return new TableRow(number, cells);
  }

  /** Reads the cell that begins here; answers whether something stands in it. */
  private boolean cell(int row, List<Cell> cells) throws XMLStreamException, IOException {
    String reference = xml.getAttributeValue(null, "r");
    SheetXml.Place place =
        reference == null ? new SheetXml.Place(cells.size() + 1, row) : SheetXml.place(reference);
    if (place.row() != row || place.column() <= cells.size()) {
      throw ImportRule.CELL_REFERENCE.refuse("file", String.valueOf(reference));
    }
    CellReader reader = new CellReader(xml, limits, strings, formats);
    Cell cell = reader.read(SheetXml.reference(place.column(), row));
    boolean filled = !cell.text().isEmpty();
    if (place.column() > limits.columns()) {
      if (filled) {
        throw ImportLimits.exceeded("COLUMNS", limits.columns());
      }
      return false;
    }
    while (cells.size() < place.column() - 1) {
      cells.add(absent(cells.size() + 1, row));
    }
    String area = merged.covering(place.column(), row);
    cells.add(area == null ? cell : new Cell(area, Cell.Kind.MERGED, cell.at(), false));
    return filled;
  }

  private Cell absent(int column, int row) {
    String area = merged.covering(column, row);
    return area == null
        ? Cell.BLANK
        : new Cell(area, Cell.Kind.MERGED, SheetXml.reference(column, row), false);
  }

  @Override
  public void close() throws IOException {
    sheet.close();
    abandon(workbook, strings);
  }
}
