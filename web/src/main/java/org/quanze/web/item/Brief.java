package org.quanze.web.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.quanze.list.Listed;

/** Elements that lists show: read from beside the name, without the whole contents. */
final class Brief {

  private static final ObjectReader JSON = new ObjectMapper().reader();

  private Brief() {}

  static DataFetcher<@Nullable Object> whole(String key) {
    return environment -> {
      JsonNode value = value(environment, key);
      return value == null ? null : value.longValue();
    };
  }

  static DataFetcher<@Nullable Object> text(String key) {
    return environment -> {
      JsonNode value = value(environment, key);
      return value == null ? null : value.textValue();
    };
  }

  static DataFetcher<@Nullable Object> flag(String key) {
    return environment -> {
      JsonNode value = value(environment, key);
      return value == null ? null : value.booleanValue();
    };
  }

  /** Whether nothing of an item stands beside its name. */
  static boolean isEmpty(Listed listed) {
    return listed.brief().length() == 2;
  }

  /** The text of an element of an item, if it is one and stands beside the name. */
  static @Nullable String text(Listed listed, String key) {
    JsonNode value = value(listed, key);
    return value == null ? null : value.textValue();
  }

  private static @Nullable JsonNode value(DataFetchingEnvironment environment, String key) {
    return value(ListedFields.listed(environment), key);
  }

  private static @Nullable JsonNode value(Listed listed, String key) {
    String brief = listed.brief();
    try {
      return isEmpty(listed) ? null : JSON.readTree(brief).get(key);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored brief is not JSON", e);
    }
  }
}
