package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Moments;
import org.quanze.exchange.ListedItems.Listed;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;

/**
 * Exports what a list shows to anybody at a moment as CSV: a byte order mark in UTF-8, because
 * spreadsheets in China take a file without one for GBK, and CRLF. What has rows of its own stands
 * as canonical JSON in one cell, so that nothing is lost and the file can be imported again by
 * {@link Mapping#ofListType}.
 */
@ApplicationScoped
@NullUnmarked
public class ExportList {

  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private Lists lists;
  @Inject private Moments moments;
  @Inject private ListedItems items;

  /** Encodings of an export. */
  public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "\uFEFF"),
    GB18030(Charset.forName("GB18030"), "");

    private final Charset charset;
    private final String mark;

    Encoding(Charset charset, String mark) {
      this.charset = charset;
      this.mark = mark;
    }

    /** Its name in a content type. */
    public Charset charset() {
      return charset;
    }

    /** An encoding by its name, UTF-8 where there is none, or a refusal. */
    public static Encoding of(@Nullable String name) {
      return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)) {
        case "utf-8", "utf8" -> UTF_8;
        case "gb18030" -> GB18030;
        default -> throw ImportRule.EXPORT_ENCODING.refuse("encoding", name);
      };
    }
  }

  /**
   * What an export is of; it stays what it is while it is written.
   *
   * @param fileName a name that tells it from others
   */
  public record Head(PublishedList list, ListType type, Moment at, String fileName) {}

  /** Finds the list and the moment, or refuses. */
  public Head head(String division, String listType, AsOf asOf) {
    ListType type = listTypes.get(listType);
    Publisher publisher = organisations.getPublisher(division);
    PublishedList list =
        lists
            .find(publisher.id(), type.code())
            .orElseThrow(
                () -> ImportRule.LIST_EXISTS.refuse("listType", publisher.name(), type.zh()));
    Moment at = moments.of(list, asOf);
    String edition = asOf.edition() == null ? "" : "-第" + asOf.edition() + "版";
    String name = publisher.name() + "-" + type.zh() + edition + "-" + at.day() + ".csv";
    return new Head(list, type, at, name);
  }

  /** Writes an export; nothing is held in memory. */
  public void write(Head head, Encoding encoding, OutputStream stream) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, encoding.charset()), 1 << 16);
    out.write(encoding.mark);
    Map<Element, String> elements = ExportColumns.headers(head.type());
    List<String> headers = new ArrayList<>(ExportColumns.COMMON);
    headers.addAll(elements.values());
    line(headers, out);
    items.each(
        head.list(), head.at(), item -> line(fields(item, head.type(), elements.keySet()), out));
    out.flush();
  }

  private static List<String> fields(Listed item, ListType type, Iterable<Element> elements) {
    Content content = item.content();
    List<ItemCode> codes = content.codes();
    List<String> fields = new ArrayList<>();
    fields.add(codes.isEmpty() ? "" : codes.get(0).value());
    fields.add(content.name());
    fields.add(content.category());
    fields.add(type.find(content.category()).map(ListType.Category::zh).orElse(""));
    fields.add(item.department());
    fields.add(codes.isEmpty() ? "" : codes.get(0).scheme());
    fields.add(codes.size() < 2 ? "" : further(codes.subList(1, codes.size())));
    for (Element element : elements) {
      Value value = content.elements().get(element.key());
      fields.add(value == null ? "" : field(value));
    }
    return fields;
  }

  private static String field(Value value) {
    return switch (value) {
      case Value.Text t -> t.text();
      case Value.Whole w -> Long.toString(w.number());
      case Value.Flag f -> f.set() ? "是" : "否";
      case Value.Texts t -> CanonicalForm.value(t);
      case Value.Rows r -> CanonicalForm.value(r);
      case Value.Redacted r -> Value.Redacted.SHOWN;
    };
  }

  private static String further(List<ItemCode> codes) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    for (ItemCode code : codes) {
      rows.add(
          new TreeMap<>(
              Map.of(
                  "scheme", new Value.Text(code.scheme()), "value", new Value.Text(code.value()))));
    }
    return CanonicalForm.value(new Value.Rows(rows));
  }

  private static void line(List<String> fields, Writer out) {
    try {
      String comma = "";
      for (String field : fields) {
        out.write(comma);
        out.write(CsvExport.field(field));
        comma = ",";
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
