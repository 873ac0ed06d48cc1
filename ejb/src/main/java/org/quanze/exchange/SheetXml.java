package org.quanze.exchange;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls the parts of a workbook, which have passed the gate. */
final class SheetXml {

  private static final XMLInputFactory FACTORY = factory();
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
  private static final int LAST_COLUMN = 16_384;
  private static final int LAST_ROW = 1_048_576;

  private SheetXml() {}

  /** The place of a cell: column and row, both from 1. */
  record Place(int column, int row) {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  static XMLStreamReader open(InputStream part) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(part, "UTF-8");
  }

  /**
   * The text of the element that the reader stands at: that of its {@code t} descendants, or its
   * own where it has none; readings of Chinese characters ({@code rPh}) are no part of it.
   */
  static String text(XMLStreamReader xml, int limit) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    int depth = 1;
    int silent = 0;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          silent += xml.getLocalName().equals("rPh") || silent > 0 ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          silent -= silent > 0 ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (silent == 0) {
            append(xml, limit, out);
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("open element");
        default -> {}
      }
    }
    return unescape(out.toString());
  }

  private static void append(XMLStreamReader xml, int limit, StringBuilder out) {
    if (out.length() + xml.getTextLength() > limit * 8L) {
      throw ImportLimits.exceeded("XLSX_CELL", limit);
    }
    out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** Characters that XML cannot hold stand in a workbook as {@code _xHHHH_}. */
  private static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(m.group(1), 16))));
  }

  /** The place that a reference names, checked as a text, or a refusal. */
  static Place place(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (matcher.matches()) {
      int column = 0;
      for (char letter : matcher.group(1).toCharArray()) {
        column = column * 26 + (letter - 'A' + 1);
      }
      int row = Integer.parseInt(matcher.group(2));
      if (column <= LAST_COLUMN && row <= LAST_ROW) {
        return new Place(column, row);
      }
    }
    throw ImportRule.CELL_REFERENCE.refuse("file", shortened(reference));
  }

  /** The number of a row, or a refusal. */
  static int row(String number) {
    return place("A" + number).row();
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** The reference of a place. */
  static String reference(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
