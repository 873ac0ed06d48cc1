package org.quanze.web.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.RowChanges;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType.Category;
import org.quanze.web.list.Categories;

/** A line of a value as people read it, with the names around it in both languages. */
public record ReadableLine(String zh, String en) {

  private static final ObjectReader JSON = new ObjectMapper().reader();

  private ReadableLine(String text) {
    this(text, text);
  }

  /** The lines of a field's canonical value; none where it had no value. */
  static List<ReadableLine> of(FieldView field, @Nullable String canonical) {
    if (canonical == null) {
      return List.of();
    }
    JsonNode value = parsed(canonical);
    Element element = field.element();
    if (element != null) {
      return of(value, element);
    }
    return switch (field.path()) {
      case "codes" -> each(value, code -> new ReadableLine(code.path("value").asText()));
      case "category" -> {
        Category category = Categories.category(field.type(), value.asText());
        yield List.of(new ReadableLine(category.zh(), category.en()));
      }
      case "openness" -> List.of(of(Openness.valueOf(value.asText())));
      case "opennessDecided" -> List.of(of(Openness.Decided.valueOf(value.asText())));
      default -> ofText(value.asText());
    };
  }

  /** The lines of a text. */
  static List<ReadableLine> ofText(String text) {
    return text.lines().map(ReadableLine::new).toList();
  }

  private static List<ReadableLine> of(JsonNode value, Element element) {
    return switch (element.type()) {
      case TEXT -> ofText(value.asText());
      case WHOLE, FLAG -> List.of(of(value));
      case TEXTS, CODES -> each(value, ReadableLine::of);
      case ROWS -> each(value, row -> row(row, element.fields()));
    };
  }

  /** The line of a row of a field. */
  static ReadableLine ofRow(FieldView field, SortedMap<String, Value> row) {
    Element element = field.element();
    if (element != null && element.type() == Element.Type.ROWS) {
      return row(parsed(CanonicalForm.object(row)), element.fields());
    }
    String key = field.path().equals("codes") ? "value" : RowChanges.ONLY_COLUMN;
    return new ReadableLine(row.get(key) instanceof Value.Text t ? t.text() : "");
  }

  /** A row: the columns in their order, each with its name. */
  private static ReadableLine row(JsonNode row, List<Element> columns) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Element column : columns) {
      JsonNode value = row.get(column.key());
      if (value != null) {
        ReadableLine cell = of(value);
        zh.add(column.zh() + "：" + cell.zh);
        en.add(column.en() + ": " + cell.en);
      }
    }
    return new ReadableLine(String.join("；", zh), String.join("; ", en));
  }

  private static ReadableLine of(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? new ReadableLine("是", "yes") : new ReadableLine("否", "no");
    }
    if (value.isArray()) {
      return new ReadableLine(
          each(value, ReadableLine::of).stream()
              .map(ReadableLine::zh)
              .collect(Collectors.joining("、")));
    }
    return new ReadableLine(value.asText());
  }

  private static ReadableLine of(Openness openness) {
    return switch (openness) {
      case PUBLIC -> new ReadableLine("主动公开", "public");
      case ON_REQUEST -> new ReadableLine("依申请公开", "on request");
      case NOT_PUBLIC -> new ReadableLine("不予公开", "not public");
    };
  }

  private static ReadableLine of(Openness.Decided decided) {
    return switch (decided) {
      case AT_SOURCE -> new ReadableLine("源头认定", "at the source");
      case AFTERWARDS -> new ReadableLine("事后认定", "afterwards");
    };
  }

  private static List<ReadableLine> each(JsonNode members, Function<JsonNode, ReadableLine> line) {
    return StreamSupport.stream(members.spliterator(), false).map(line).toList();
  }

  private static JsonNode parsed(String canonical) {
    try {
      return JSON.readTree(canonical);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A canonical value is not JSON", e);
    }
  }
}
