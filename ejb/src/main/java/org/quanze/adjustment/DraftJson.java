package org.quanze.adjustment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.ContentParser;

/**
 * Drafts as they are kept in the database: the sealed family by its kind, contents in canonical
 * form.
 */
final class DraftJson {

  private static final ObjectMapper JSON = mapper();

  /** Writes what has no value, too. */
  private static final ObjectMapper WHOLE =
      JSON.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

  private DraftJson() {}

  static String write(Object draft) {
    try {
      return JSON.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A draft is always JSON", e);
    }
  }

  /** All members of a draft, those without a value too. */
  static JsonNode tree(Object draft) {
    try {
      return JSON.readTree(WHOLE.writeValueAsString(draft));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A draft is always JSON", e);
    }
  }

  static Adjustment adjustment(String json) {
    return read(json, Adjustment.class);
  }

  static DecisionDraft decision(String json) {
    return read(json, DecisionDraft.class);
  }

  /**
   * A line in which items are named by those that took their place, at their first version, and a
   * unit by the one that follows it.
   */
  static Adjustment following(Adjustment line, Map<UUID, UUID> items, UUID unit, UUID successor) {
    ObjectNode tree = JSON.valueToTree(line);
    tree.findParents("baseVersion").stream()
        .map(ObjectNode.class::cast)
        .forEach(
            subject -> {
              UUID item = items.get(UUID.fromString(subject.path("item").asText()));
              if (item != null) {
                subject.put("item", item.toString()).put("baseVersion", 1);
              }
            });
    tree.findParents("department").stream()
        .map(ObjectNode.class::cast)
        .filter(named -> named.path("department").asText().equals(unit.toString()))
        .forEach(named -> named.put("department", successor.toString()));
    return adjustment(tree.toString());
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored draft does not fit its type", e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(LocalDate.class, new DateWriter());
    module.addDeserializer(LocalDate.class, new DateReader());
    module.addSerializer(Content.class, new ContentWriter());
    module.addDeserializer(Content.class, new ContentReader());
    Kinds.names().forEach((form, name) -> module.registerSubtypes(new NamedType(form, name)));
    module.registerSubtypes(
        new NamedType(Conferral.Mode.Delegating.class, Adjustment.Kind.DELEGATE.name()),
        new NamedType(Conferral.Mode.Entrusting.class, Adjustment.Kind.ENTRUST.name()));
    return new ObjectMapper()
        .registerModule(module)
        .addMixIn(Adjustment.class, Family.class)
        .addMixIn(Conferral.Mode.class, Modes.class)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Family {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mode")
  private interface Modes {}

  private static final class DateWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(date.toString());
    }
  }

  private static final class DateReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return LocalDate.parse(in.getText());
    }
  }

  private static final class ContentWriter extends JsonSerializer<Content> {
    @Override
    public void serialize(Content content, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeRawValue(CanonicalForm.document(content));
    }

    @Override
    public void serializeWithType(
        Content content, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
        throws IOException {
      serialize(content, out, provider);
    }
  }

  private static final class ContentReader extends JsonDeserializer<Content> {
    @Override
    public Content deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return ContentParser.parse(in.readValueAsTree().toString());
    }
  }
}
