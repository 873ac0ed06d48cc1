package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Constructed inputs of acts, and the ids in them. */
final class Inputs {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Inputs() {}

  /** A number that no other input has. */
  static int number() {
    return NUMBER.incrementAndGet();
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  /** The head of a decision with a number of its own. */
  static Map<String, Object> head() {
    return Desk.decision("示构发〔2026〕" + number() + "号", "示例人民政府", "POWER", null);
  }

  /** The line by which a power enters. */
  static Map<String, Object> add(String unit, String code) {
    Map<String, Object> content = Contents.power(unit, "06", "示例检查 " + code + "（构造）", code);
    return Map.of("add", Map.of("listType", "POWER", "content", content));
  }

  /** The line by which an item enters the basic catalogue, under a code of its own. */
  static Map<String, Object> layDown(String unit, String name) {
    String code = "990124%06d".formatted(number());
    Map<String, Object> content = Contents.catalogueItem(unit, "01", name, code);
    return Map.of("add", Map.of("listType", "BASIC_CATALOGUE", "content", content));
  }

  static Map<String, Object> subject(JsonNode item) {
    return Map.of("item", item.path("id").asText(), "baseVersion", item.path("version").asInt());
  }

  /** What a global id names, by whichever type. */
  static String key(String id) {
    String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
    return text.substring(text.indexOf(':') + 1);
  }

  /** The global id of something. */
  static String globalId(String type, UUID id) {
    byte[] text = (type + ":" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** What completes handovers at versions. */
  static Map<String, Object> completing(int version, String side, List<JsonNode> handovers) {
    return Map.of(
        "handovers",
        handovers.stream()
            .map(h -> Map.of("id", h.path("id").asText(), "expectedVersion", version))
            .toList(),
        "side",
        side);
  }

  /** What ends a handover at a version. */
  static Map<String, Object> ending(JsonNode handover, int version, String side) {
    return Map.of(
        "handover",
        Map.of("id", handover.path("id").asText(), "expectedVersion", version),
        "side",
        side,
        "reason",
        "测试构造");
  }
}
