package org.quanze.web.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a line states besides the item and its versions, with the words of the field. */
public record LineTerm(String key, String zh, String en, String value) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("agreedOn", List.of("约定日", "Agreed day")),
          Map.entry("corrects", List.of("被更正版本", "Version that was wrong")),
          Map.entry("declined", List.of("不承接的部分", "What is not accepted")),
          Map.entry("document", List.of("交接书", "Transfer document")),
          Map.entry("documentIssuer", List.of("上级发文机关", "Issuer of the higher decision")),
          Map.entry("documentNumber", List.of("上级发文字号", "Number of the higher decision")),
          Map.entry("documentSignedOn", List.of("上级文件成文日期", "Signing of the higher decision")),
          Map.entry("entrustment", List.of("委托", "Entrustment")),
          Map.entry("fallenAway", List.of("取消的部分", "What fell away")),
          Map.entry("from", List.of("起始日", "First day of the term")),
          Map.entry("predecessor", List.of("来源事项", "Item from which it comes")),
          Map.entry("given", List.of("划转职责", "Duties that go with the power")),
          Map.entry("kept", List.of("保留职责", "Duties that stay")),
          Map.entry("plannedEnd", List.of("拟恢复日", "Planned day of resumption")),
          Map.entry("recalls", List.of("原交接", "Handover that is undone")),
          Map.entry("receiver", List.of("接收部门", "Receiving unit")),
          Map.entry("remaining", List.of("保留范围", "Remaining scope")),
          Map.entry("status", List.of("状态", "Status")),
          Map.entry("transitionRule", List.of("过渡规则", "Transition rule")),
          Map.entry("until", List.of("截止日", "First day after the term")),
          Map.entry("workingDays", List.of("办理期限（工作日）", "Working days within which it is done")));

  /** The terms of a line, by key. */
  static List<LineTerm> of(@Nullable String terms) {
    List<LineTerm> read = new ArrayList<>();
    if (terms != null) {
      for (Map.Entry<String, JsonNode> term : parse(terms).properties()) {
        List<String> names =
            NAMES.getOrDefault(term.getKey(), List.of(term.getKey(), term.getKey()));
        read.add(new LineTerm(term.getKey(), names.get(0), names.get(1), term.getValue().asText()));
      }
    }
    return read;
  }

  private static JsonNode parse(String terms) {
    try {
      return JSON.readTree(terms);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Terms are canonical JSON", e);
    }
  }
}
