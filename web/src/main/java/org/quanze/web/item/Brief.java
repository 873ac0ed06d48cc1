package org.quanze.web.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

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

  private static @Nullable JsonNode value(DataFetchingEnvironment environment, String key) {
    String brief = ListedFields.listed(environment).brief();
    try {
      return brief.length() == 2 ? null : JSON.readTree(brief).get(key);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored brief is not JSON", e);
    }
  }
}
