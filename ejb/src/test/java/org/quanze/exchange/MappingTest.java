package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mapping is printed the same way on each machine, because a key stands for what is printed. */
class MappingTest {

  private static final List<String> KEYS =
      IntStream.rangeClosed(10, 29).mapToObj(n -> "k" + n).toList();

  /** An object of all keys, the last one first. */
  private static String object(IntFunction<String> value) {
    return IntStream.range(0, KEYS.size())
        .boxed()
        .sorted(Comparator.reverseOrder())
        .map(n -> "\"" + KEYS.get(n) + "\":" + value.apply(n))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void what_it_maps_is_printed_in_the_order_of_the_keys() throws JsonProcessingException {
    String texts = object(n -> "\"c" + n + "\"");
    String parts = object(n -> "{\"file\":\"f\",\"key\":\"k\",\"fields\":" + texts + "}");
    String columns = object(n -> "{\"column\":\"c" + n + "\"}");
    Mapping mapping =
        Mapping.parse(
            """
            {"listType":"POWER","where":%s,"department":{"column":"u","by":"NAME"},"name":"n",
             "category":"c","categories":%s,"elements":%s,"key":"k","parts":%s}"""
                .formatted(texts, texts, columns, parts));
    JsonNode printed = new ObjectMapper().readTree(mapping.print());
    assertEquals(KEYS, keys(printed.get("where")));
    assertEquals(KEYS, keys(printed.get("categories")));
    assertEquals(KEYS, keys(printed.get("elements")));
    assertEquals(KEYS, keys(printed.get("parts")));
    assertEquals(KEYS, keys(printed.at("/parts/k10/fields")));
    assertEquals(mapping, Mapping.parse(mapping.print()));
  }
}
