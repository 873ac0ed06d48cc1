package org.quanze.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The merged areas of a sheet, which its part names after its rows. */
final class MergedAreas {

  private static final int MAX_AREAS = 100_000;

  /** In an honest sheet no two areas of a row overlap. */
  private static final int MAX_OPEN = 1_000;

  /** One area. */
  private record Area(SheetXml.Place first, SheetXml.Place last, String text) {
    boolean covers(int column, int row) {
      boolean inside =
          column >= first.column()
              && column <= last.column()
              && row >= first.row()
              && row <= last.row();
      return inside && !(column == first.column() && row == first.row());
    }
  }

  private final PriorityQueue<Area> coming =
      new PriorityQueue<>(Comparator.comparingInt(a -> a.first().row()));
  private final List<Area> open = new ArrayList<>();

  private MergedAreas() {}

  /** Reads them in a pass of their own. */
  static MergedAreas read(InputStream sheet) throws XMLStreamException {
    MergedAreas areas = new MergedAreas();
    XMLStreamReader xml = SheetXml.open(sheet);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("mergeCell")) {
        areas.add(String.valueOf(xml.getAttributeValue(null, "ref")));
      }
    }
    return areas;
  }

  private void add(String text) {
    String[] ends = text.split(":", 2);
    SheetXml.Place first = SheetXml.place(ends[0]);
    coming.add(new Area(first, ends.length == 1 ? first : SheetXml.place(ends[1]), text));
    if (coming.size() > MAX_AREAS) {
      throw ImportLimits.exceeded("mergeCells", MAX_AREAS);
    }
  }

  /** Goes on to a row; rows come in their order. */
  void enter(int row) {
    for (Area next = coming.peek(); next != null && next.first().row() <= row; ) {
      open.add(coming.remove());
      next = coming.peek();
    }
    open.removeIf(a -> a.last().row() < row);
    if (open.size() > MAX_OPEN) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
  }

  /** The area of the row entered that covers a cell other than its first, or null. */
  @Nullable String covering(int column, int row) {
    for (Area area : open) {
      if (area.covers(column, row)) {
        return area.text();
      }
    }
    return null;
  }
}
