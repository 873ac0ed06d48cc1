package org.quanze.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks part by part, honest ones and others. */
public final class Workbook {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + type("/xl/workbook.xml", "sheet.main")
          + type("/xl/worksheets/sheet1.xml", "worksheet")
          + type("/xl/styles.xml", "styles")
          + type("/xl/sharedStrings.xml", "sharedStrings")
          + "</Types>";

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** Writes a part. */
  public interface Part {
    void write(OutputStream out) throws IOException;
  }

  public Workbook() {
    part("[Content_Types].xml", TYPES);
    part("_rels/.rels", rels(rel("rId1", "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        rels(
            rel("rId1", "worksheet", "worksheets/sheet1.xml")
                + rel("rId2", "styles", "styles.xml")
                + rel("rId3", "sharedStrings", "sharedStrings.xml")));
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts count=\"1\"><numFmt numFmtId=\"180\""
            + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"180\"/></cellXfs></styleSheet>");
    strings("<si><t>共享</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh></si>");
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String rels(String links) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + links
        + "</Relationships>";
  }

  private static String rel(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  public Workbook part(String name, String text) {
    return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Workbook part(String name, Part part) {
    parts.put(name, part);
    return this;
  }

  Workbook strings(String items) {
    return part(STRINGS, "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
  }

  public Workbook contentTypes(String from, String to) {
    return part("[Content_Types].xml", TYPES.replace(from, to));
  }

  /** Rows as they stand in the sheet, and what follows them. */
  public Workbook sheet(String rows, String after) {
    return part(
        SHEET,
        "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetData>"
            + rows
            + "</sheetData>"
            + after
            + "</worksheet>");
  }

  /** Rows that are written one by one. */
  Workbook sheet(Part rows) {
    return part(
        SHEET,
        out -> {
          out.write(
              ("<worksheet xmlns=\"" + MAIN + "\"><sheetData>").getBytes(StandardCharsets.UTF_8));
          rows.write(out);
          out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
  }

  /** A row of inline texts. */
  public static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      row.append(text(SheetXml.reference(i + 1, number), texts[i]));
    }
    return row.append("</row>").toString();
  }

  static String text(String at, String text) {
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  static String number(String at, String value) {
    return "<c r=\"" + at + "\"><v>" + value + "</v></c>";
  }

  /** The file, gone when the machine ends. */
  SourceFile file(String name) {
    return bytes(name, toBytes());
  }

  /** The file as it is sent. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A file of bytes. */
  public static SourceFile bytes(String name, byte[] bytes) {
    try {
      Path path = Files.createTempFile("quanze-test", ".bin");
      path.toFile().deleteOnExit();
      Files.write(path, bytes);
      return new SourceFile(name, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of text in UTF-8. */
  static SourceFile text8(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
