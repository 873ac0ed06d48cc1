package org.quanze.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Constructed contents of items, complete as their list types want them. */
final class Contents {
  private static final String CONSTRUCTED = "测试构造";

  private Contents() {}

  /** A complete power. */
  static Map<String, Object> power(String unit, String category, String name, String code) {
    List<Map<String, Object>> elements = new ArrayList<>();
    elements.add(rows("legalBases", "instrument"));
    elements.add(rows("responsibilities", "text"));
    elements.add(rows("accountability", "text"));
    elements.add(rows("steps", "name"));
    elements.add(Map.of("key", "supervisionPhone", "text", "0000-0000000"));
    return content(unit, category, name, List.of(code("LOCAL", code)), elements);
  }

  /** A complete matter. */
  static Map<String, Object> matter(String unit, String category, String name, String code) {
    return content(
        unit,
        category,
        name,
        List.of(code("LOCAL", code)),
        List.of(
            rows("legalBases", "instrument"),
            rows("materials", "name"),
            rows("steps", "name"),
            rows("results", "name"),
            Map.of("key", "conditions", "text", CONSTRUCTED),
            Map.of("key", "fee", "text", "不收费"),
            Map.of("key", "phone", "text", "0000-0000000"),
            Map.of("key", "legalDays", "whole", 20),
            Map.of("key", "promisedDays", "whole", 5),
            Map.of("key", "visits", "whole", 0)));
  }

  /** A complete item of the basic catalogue. */
  static Map<String, Object> catalogueItem(String unit, String category, String name, String code) {
    return content(
        unit,
        category,
        name,
        List.of(code("NATIONAL-12", code)),
        List.of(
            rows("legalBases", "instrument"), Map.of("key", "implementers", "text", CONSTRUCTED)));
  }

  /** Public contents. */
  static Map<String, Object> content(
      String unit,
      String category,
      String name,
      List<Map<String, Object>> codes,
      List<Map<String, Object>> elements) {
    return Map.of(
        "name", name,
        "category", category,
        "department", unit,
        "codes", codes,
        "openness", "PUBLIC",
        "elements", elements);
  }

  static Map<String, Object> code(String scheme, String value) {
    return Map.of("scheme", scheme, "value", value);
  }

  private static Map<String, Object> rows(String key, String column) {
    return Map.of("key", key, "rows", List.of(List.of(Map.of("key", column, "text", CONSTRUCTED))));
  }
}
