package org.quanze.exchange;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Cell.Kind;

/** Reads one cell of a sheet as the file has it; nothing is formatted, rounded or calculated. */
final class CellReader {

  private final XMLStreamReader xml;
  private final ImportLimits limits;
  private final @Nullable StringPool strings;
  private final CellFormats formats;

  CellReader(
      XMLStreamReader xml, ImportLimits limits, @Nullable StringPool strings, CellFormats formats) {
    this.xml = xml;
    this.limits = limits;
    this.strings = strings;
    this.formats = formats;
  }

  /** The cell whose element the reader stands at. */
  Cell read(String at) throws XMLStreamException, IOException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    String value = null;
    boolean formula = false;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "v", "is" -> value = SheetXml.text(xml, limits.xlsxCell());
          case "f" -> {
            formula = true;
            SheetXml.text(xml, limits.xlsxCell());
          }
          default -> SheetXml.text(xml, limits.xlsxCell());
        }
      }
    }
    if (value == null || value.isEmpty()) {
      return formula && !"str".equals(type)
          ? new Cell("=", Kind.FAULT, at, true)
          : new Cell("", Kind.TEXT, at, formula);
    }
    Kind kind = kind(type, style);
    String text = kind == Kind.TEXT && "s".equals(type) ? shared(value) : value;
    if (text.length() > limits.xlsxCell()) {
      throw ImportLimits.exceeded("XLSX_CELL", limits.xlsxCell());
    }
    return new Cell(kind == Kind.FLAG ? flag(text) : text, kind, at, formula);
  }

  private Kind kind(@Nullable String type, @Nullable String style) {
    return switch (type == null ? "n" : type) {
      case "s", "str", "inlineStr" -> Kind.TEXT;
      case "b" -> Kind.FLAG;
      case "e" -> Kind.FAULT;
      case "d" -> Kind.DATE;
      case "n" -> formats.isDate(style) ? Kind.DATE : Kind.NUMBER;
      default -> throw ImportRule.FILE_DAMAGED.refuse("file");
    };
  }

  private String shared(String index) throws IOException {
    if (strings == null) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
    return strings.get(index);
  }

  private static String flag(String value) {
    return value.equals("1") ? "true" : "false";
  }
}
