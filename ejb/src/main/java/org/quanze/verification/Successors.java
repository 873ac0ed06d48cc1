package org.quanze.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which unit takes over from one that ends, as entries tell it: the first that they name. */
final class Successors {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Successors() {}

  /** The successors of units by identity; a body that cannot be read says nothing. */
  static Map<String, String> of(List<String> bodies) {
    Map<String, String> successors = new LinkedHashMap<>();
    for (String body : bodies) {
      for (JsonNode act : acts(body)) {
        if (act.path("act").asText().equals("SUCCEEDED")) {
          successors.putIfAbsent(act.path("unit").asText(), act.path("by").asText());
        }
      }
    }
    return successors;
  }

  private static JsonNode acts(String body) {
    try {
      return JSON.readTree(body).path("acts");
    } catch (JsonProcessingException e) {
      return JSON.createArrayNode();
    }
  }

  /** The same by local ids. */
  static Map<Integer, Integer> local(Map<String, String> successors, Map<String, Integer> ids) {
    Map<Integer, Integer> local = new HashMap<>();
    successors.forEach(
        (unit, by) -> {
          Integer ended = ids.get(unit);
          Integer next = ids.get(by);
          if (ended != null && next != null) {
            local.put(ended, next);
          }
        });
    return local;
  }
}
