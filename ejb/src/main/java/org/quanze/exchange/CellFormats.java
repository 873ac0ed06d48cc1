package org.quanze.exchange;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date. */
final class CellFormats {

  private static final int MAX_FORMATS = 10_000;

  private final BitSet dates = new BitSet();

  private CellFormats() {}

  /** Of a workbook without styles. */
  static CellFormats none() {
    return new CellFormats();
  }

  /** Reads the part of the styles. */
  static CellFormats read(InputStream part) throws XMLStreamException {
    CellFormats formats = new CellFormats();
    Map<Integer, String> own = new HashMap<>();
    XMLStreamReader xml = SheetXml.open(part);
    boolean inCells = false;
    int style = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" -> {
          if (own.size() < MAX_FORMATS) {
            own.put(number(xml, "numFmtId"), String.valueOf(value(xml, "formatCode")));
          }
        }
        case "cellXfs" -> inCells = true;
        case "xf" -> {
          if (inCells) {
            formats.dates.set(style++, isDate(number(xml, "numFmtId"), own));
          }
        }
        default -> {}
      }
    }
    return formats;
  }

  private static boolean isDate(int id, Map<Integer, String> own) {
    String format = own.containsKey(id) ? own.get(id) : BuiltinFormats.getBuiltinFormat(id);
    return format != null && format.length() <= 1_000 && DateUtil.isADateFormat(id, format);
  }

  private static @Nullable String value(XMLStreamReader xml, String attribute) {
    return xml.getAttributeValue(null, attribute);
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = value(xml, attribute);
    try {
      return value == null ? 0 : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
  }

  /** Whether a style, by its attribute, shows a number as a date. */
  boolean isDate(@Nullable String style) {
    if (style == null) {
      return false;
    }
    try {
      return dates.get(Integer.parseUnsignedInt(style));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
  }
}
