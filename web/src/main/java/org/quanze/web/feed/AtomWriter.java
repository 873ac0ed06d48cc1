package org.quanze.web.feed;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Decisions.Placed;
import org.quanze.feed.PublishedChange;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;

/**
 * Writes one page of a feed as Atom (RFC 4287), with its pages linked after RFC 5005, section 3.
 * Ids are made of what never changes: the government, the number of the entry and of the line.
 */
final class AtomWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String ALTERNATE = "alternate";
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");

  private final XMLStreamWriter xml;
  private final String base;
  private final String list;

  /**
   * A page that is not written yet.
   *
   * @param base where the registry stands
   * @param list the list, as addresses of its editions name it
   */
  AtomWriter(OutputStream out, String base, String list) throws XMLStreamException {
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    this.base = base;
    this.list = list;
  }

  /** What the feed is. */
  void head(Publisher publisher, ListType type, String self, int newest, Instant updated)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", "zh-CN");
    text("id", id(publisher.uid() + " " + type.code()));
    text("title", publisher.name() + "：" + type.zh() + "变更");
    text("updated", time(updated));
    xml.writeStartElement("author");
    text("name", publisher.name());
    xml.writeEndElement();
    link("self", self);
    link(ALTERNATE, edition(newest));
  }

  /** The page after this one, of older entries. */
  void next(String address) throws XMLStreamException {
    link("next", address);
  }

  /** One change. */
  void entry(Publisher publisher, PublishedChange change, @Nullable Placed decision)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    text("id", id(publisher.uid() + " " + change.entry() + " " + change.place().line()));
    text("title", ChangeWords.title(change));
    text("updated", time(change.recordedAt()));
    String address = PublishedChangeFetchers.address(change);
    Integer closed = change.edition();
    if (address != null) {
      link(ALTERNATE, base + address);
    } else if (closed != null) {
      link(ALTERNATE, edition(closed));
    } else {
      link(ALTERNATE, base + "/export/ledgers/" + list.substring(0, list.indexOf('/')) + ".zip");
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", ChangeWords.term(change));
    xml.writeAttribute("label", ChangeWords.label(change));
    text("summary", ChangeWords.summary(change, decision));
    xml.writeEndElement();
  }

  /** The end of the page. */
  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private String edition(int number) {
    return base + "/editions/" + list + "/" + number;
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String id(String lasting) {
    byte[] name = ("quanze " + lasting).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(CIVIL));
  }
}
