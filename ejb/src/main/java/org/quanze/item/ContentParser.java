package org.quanze.item;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content.ItemCode;

/** Reads contents back from their canonical form. */
public final class ContentParser {

  private static final JsonFactory JSON = new JsonFactory();

  private ContentParser() {}

  /** The contents of a canonical document. */
  public static Content parse(String document) {
    try (JsonParser parser = JSON.createParser(document)) {
      parser.nextToken();
      return new Draft().read(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored content is not a canonical document", e);
    }
  }

  /**
   * The contents of a canonical document, of which some elements may have been redacted.
   *
   * @param redacted what was, as the function {@code redacted_fields} tells it, or null
   */
  public static Content parse(String document, @Nullable String redacted) {
    Content content = parse(document);
    if (redacted == null) {
      return content;
    }
    for (String each : redacted.split(",", -1)) {
      String[] told = each.split(" ", -1);
      content =
          content.with(
              told[0].substring(CanonicalForm.ELEMENTS.length()),
              new Value.Redacted(Integer.parseInt(told[1]), Integer.parseInt(told[2])));
    }
    return content;
  }

  /** The value of a canonical one; that of the codes is rows of scheme and value. */
  public static Value valueOf(String canonical) {
    try (JsonParser parser = JSON.createParser(canonical)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored value is not canonical", e);
    }
  }

  /** Contents while they are read. */
  private static final class Draft {
    private @Nullable String name;
    private @Nullable String category;
    private @Nullable UUID department;
    private List<ItemCode> codes = List.of();
    private @Nullable Openness openness;
    private Openness.@Nullable Decided decided;
    private @Nullable String notPublicReason;
    private SortedMap<String, Value> elements = new TreeMap<>();

    Content read(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "name" -> name = parser.getText();
          case "category" -> category = parser.getText();
          case "department" -> department = UUID.fromString(parser.getText());
          case "codes" -> codes = codes(parser);
          case "openness" -> openness = Openness.valueOf(parser.getText());
          case "opennessDecided" -> decided = Openness.Decided.valueOf(parser.getText());
          case "notPublicReason" -> notPublicReason = parser.getText();
          case "elements" -> elements = row(parser);
          default -> throw new IOException("Unknown member " + field);
        }
      }
      if (name == null || category == null || department == null || openness == null) {
        throw new IOException("A member is missing");
      }
      return new Content(
          name,
          category,
          department,
          codes,
          openness,
          decided == null ? Openness.Decided.AT_SOURCE : decided,
          notPublicReason,
          elements);
    }
  }

  private static List<ItemCode> codes(JsonParser parser) throws IOException {
    List<ItemCode> codes = new ArrayList<>(2);
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String scheme = "";
      String value = "";
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("scheme")) {
          scheme = parser.nextTextValue();
        } else {
          value = parser.nextTextValue();
        }
      }
      codes.add(new ItemCode(scheme, value));
    }
    return codes;
  }

  private static SortedMap<String, Value> row(JsonParser parser) throws IOException {
    SortedMap<String, Value> row = new TreeMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      row.put(key, value(parser));
    }
    return row;
  }

  private static Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new Value.Text(parser.getText());
      case VALUE_NUMBER_INT -> new Value.Whole(parser.getLongValue());
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      case START_ARRAY -> array(parser);
      default -> throw new IOException("Unexpected " + parser.currentToken());
    };
  }

  private static Value array(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      List<SortedMap<String, Value>> rows = new ArrayList<>();
      do {
        rows.add(row(parser));
      } while (parser.nextToken() == JsonToken.START_OBJECT);
      return new Value.Rows(rows);
    }
    List<String> texts = new ArrayList<>();
    for (JsonToken t = parser.currentToken(); t == JsonToken.VALUE_STRING; t = parser.nextToken()) {
      texts.add(parser.getText());
    }
    return new Value.Texts(texts);
  }
}
