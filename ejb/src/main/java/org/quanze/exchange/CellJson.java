package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Clean;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.scheme.Element;

/** Reads what an export writes as JSON into one cell: texts, rows, further codes. */
final class CellJson {

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private CellJson() {}

  /** The value of an element, or null with the reason noted. */
  static @Nullable Value value(String text, Element element, RowFindings found) {
    try {
      JsonNode array = array(text);
      List<SortedMap<String, Value>> rows = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      for (JsonNode part : array) {
        if (element.type() == Element.Type.ROWS) {
          rows.add(row(part, element));
        } else {
          texts.add(text(part));
        }
      }
      if (rows.isEmpty() && texts.isEmpty()) {
        return null;
      }
      return switch (element.type()) {
        case ROWS -> new Value.Rows(rows);
        case CODES -> new Value.Texts(texts.stream().sorted().distinct().toList());
        default -> new Value.Texts(texts);
      };
    } catch (JsonProcessingException | Unfit e) {
      found.error(element.key(), text, ImportRule.CELL_JSON.at(element.key(), element.key()));
      return null;
    }
  }

  /** Further codes of an item, or none with the reason noted. */
  static List<ItemCode> codes(@Nullable String text, String field, RowFindings found) {
    if (text == null) {
      return List.of();
    }
    try {
      List<ItemCode> codes = new ArrayList<>();
      for (JsonNode code : array(text)) {
        codes.add(new ItemCode(text(code.path("scheme")), text(code.path("value"))));
      }
      return codes;
    } catch (JsonProcessingException | Unfit e) {
      found.error(field, text, ImportRule.CELL_JSON.at(field, field));
      return List.of();
    }
  }

  private static JsonNode array(String text) throws JsonProcessingException {
    JsonNode array = JSON.readTree(text);
    if (!array.isArray()) {
      throw new Unfit();
    }
    return array;
  }

  private static SortedMap<String, Value> row(JsonNode node, Element element) {
    if (!node.isObject() || node.isEmpty()) {
      throw new Unfit();
    }
    Map<String, Element> fields =
        element.fields().stream().collect(Collectors.toMap(Element::key, f -> f));
    SortedMap<String, Value> row = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      Element field = fields.get(member.getKey());
      if (field == null) {
        throw new Unfit();
      }
      row.put(field.key(), column(member.getValue(), field));
    }
    return row;
  }

  private static Value column(JsonNode node, Element field) {
    return switch (field.type()) {
      case WHOLE -> {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
          throw new Unfit();
        }
        yield new Value.Whole(node.longValue());
      }
      case FLAG -> {
        if (!node.isBoolean()) {
          throw new Unfit();
        }
        yield new Value.Flag(node.booleanValue());
      }
      case TEXT -> new Value.Text(text(node));
      case TEXTS, CODES -> {
        List<String> texts = new ArrayList<>();
        node.forEach(part -> texts.add(text(part)));
        yield new Value.Texts(texts);
      }
      case ROWS -> throw new Unfit();
    };
  }

  private static String text(JsonNode node) {
    String text = node.isTextual() ? Clean.text(node.textValue()) : null;
    if (text == null) {
      throw new Unfit();
    }
    return text;
  }

  /** The JSON is not what the element wants. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit() {
      super(null, null, false, false);
    }
  }
}
