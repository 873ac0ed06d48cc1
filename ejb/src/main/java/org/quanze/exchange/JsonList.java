package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ListedItems.Listed;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;

/**
 * A list as one JSON document that says of itself what it is: list type, government, categories,
 * elements, then the items, one in a line. Elements have the types of JSON and stand in their
 * canonical form. As linked data (JSON-LD) it is the same document with members {@code @…} in
 * between, so that one reader reads both.
 */
final class JsonList implements ListWriter {

  /** What the document says that it is; a reader that does not know it must not go on. */
  static final String FORMAT = "quanze-list/1";

  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable LinkedData linked;
  private final JsonGenerator out;

  /**
   * @param linked what makes linked data of it, or null
   */
  JsonList(ExportList.Head head, @Nullable LinkedData linked, OutputStream stream)
      throws IOException {
    this.linked = linked;
    out = JSON.createGenerator(stream).disable(Feature.AUTO_CLOSE_TARGET);
    out.disable(Feature.AUTO_CLOSE_JSON_CONTENT);
    out.writeStartObject();
    if (linked != null) {
      out.writeFieldName("@context");
      out.writeRawValue(linked.context());
      out.writeStringField("@type", LinkedData.LIST);
    }
    head(head);
    out.writeArrayFieldStart("items");
  }

  private void head(ExportList.Head head) throws IOException {
    ListType type = head.type();
    out.writeStringField("format", FORMAT);
    out.writeStringField("title", head.government() + type.zh());
    out.writeObjectFieldStart("listType");
    names(type.code(), type.zh(), type.en());
    out.writeObjectFieldStart("publisher");
    type(LinkedData.ORGANISATION);
    out.writeStringField("division", head.division());
    out.writeStringField("name", head.government());
    out.writeEndObject();
    if (head.category() != null) {
      out.writeStringField("category", head.category());
    }
    out.writeObjectFieldStart("categoryScheme");
    CategoryScheme scheme = type.findScheme(head.scheme()).orElse(type.scheme());
    names(scheme.code(), scheme.zh(), scheme.en());
    out.writeArrayFieldStart("categories");
    for (Category category : scheme.categories()) {
      out.writeStartObject();
      names(type.categoryIn(scheme.code(), category.code()), category.zh(), category.en());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("elementTypes");
    for (Element element : type.elements()) {
      out.writeStartObject();
      if (linked != null) {
        out.writeStringField("@id", LinkedData.ELEMENT + element.key());
      }
      out.writeStringField("key", element.key());
      out.writeStringField("zh", element.zh());
      out.writeStringField("en", element.en());
      out.writeStringField("type", element.type().name());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void names(String code, String zh, String en) throws IOException {
    out.writeStringField("code", code);
    out.writeStringField("zh", zh);
    out.writeStringField("en", en);
    out.writeEndObject();
  }

  private void type(String name) throws IOException {
    if (linked != null) {
      out.writeStringField("@type", name);
    }
  }

  @Override
  public void item(Listed item) throws IOException {
    Content content = item.content();
    out.writeRaw(out.getOutputContext().getCurrentIndex() < 0 ? "\n" : "");
    out.writeStartObject();
    if (linked != null) {
      out.writeStringField("@type", linked.itemType());
    }
    if (!content.codes().isEmpty()) {
      ItemCode code = content.codes().get(0);
      out.writeStringField("code", code.value());
      out.writeStringField("codeScheme", code.scheme());
    }
    Value.Rows further = ExportColumns.further(content.codes());
    if (further != null) {
      value(out, "furtherCodes", further);
    }
    out.writeStringField("name", content.name());
    out.writeStringField("category", content.category());
    out.writeObjectFieldStart("department");
    type(LinkedData.ORGANISATION);
    out.writeStringField("name", item.department());
    out.writeEndObject();
    out.writeObjectFieldStart("elements");
    for (Map.Entry<String, Value> element : content.elements().entrySet()) {
      value(out, element.getKey(), element.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
    out.writeRaw('\n');
  }

  /** Writes a member with a value, or that it was redacted. */
  static void value(JsonGenerator out, String name, Value value) throws IOException {
    out.writeFieldName(name);
    if (value instanceof Value.Redacted) {
      out.writeStartObject();
      out.writeBooleanField("redacted", true);
      out.writeEndObject();
    } else {
      out.writeRawValue(CanonicalForm.value(value));
    }
  }

  @Override
  public void finish() throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
