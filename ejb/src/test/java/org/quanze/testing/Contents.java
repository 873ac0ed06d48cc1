package org.quanze.testing;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.item.Value.Text;

/** Constructed contents for tests. */
public final class Contents {

  private Contents() {}

  /** A complete power. */
  public static Content power(String name, String category, UUID department, String code) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("legalBases", rows(Map.of("instrument", "示例条例（虚构）", "article", "第三条")));
    elements.put("responsibilities", rows(Map.of("stage", "立案", "text", "立案责任：依法立案。")));
    elements.put("accountability", rows(Map.of("text", "不履行法定职责的")));
    elements.put("steps", rows(Map.of("name", "受理")));
    elements.put("supervisionPhone", new Text("0000-0000000"));
    elements.put("limitDays", new Value.Whole(20));
    return new Content(
        name,
        category,
        department,
        List.of(new ItemCode("LOCAL", code)),
        Openness.PUBLIC,
        Openness.Decided.AT_SOURCE,
        elements);
  }

  /** A complete matter, whose elements fit each other. */
  public static Content matter(String name, String category, UUID department, String code) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("legalBases", rows(Map.of("instrument", "示例条例（虚构）", "article", "第三条")));
    elements.put("conditions", new Text("材料齐全（测试构造）"));
    elements.put("materials", rows(Map.of("name", "申请表")));
    elements.put("steps", rows(Map.of("name", "受理")));
    elements.put("legalDays", new Value.Whole(30));
    elements.put("promisedDays", new Value.Whole(20));
    elements.put("visits", new Value.Whole(0));
    elements.put("fee", new Text("不收费"));
    elements.put("phone", new Text("0000-0000000"));
    elements.put("results", rows(Map.of("name", "示例决定书")));
    return new Content(
        name,
        category,
        department,
        List.of(new ItemCode("LOCAL", code)),
        Openness.PUBLIC,
        Openness.Decided.AT_SOURCE,
        elements);
  }

  /** The same contents with another openness. */
  public static Content open(Content content, Openness openness) {
    return new Content(
        content.name(),
        content.category(),
        content.department(),
        content.codes(),
        openness,
        content.decided(),
        reason(openness),
        content.elements());
  }

  /** Why something is not to be public, where it is not. */
  public static @Nullable String reason(Openness openness) {
    return openness == Openness.NOT_PUBLIC ? "涉及工作秘密（测试构造）" : null;
  }

  private static Value rows(Map<String, String> columns) {
    SortedMap<String, Value> row = new TreeMap<>();
    columns.forEach((key, text) -> row.put(key, new Text(text)));
    return new Value.Rows(List.of(row));
  }
}
