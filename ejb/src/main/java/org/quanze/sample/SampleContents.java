package org.quanze.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.ContentParser;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.sample.SampleFiles.DivisionRow;
import org.quanze.sample.SampleFiles.Duties;
import org.quanze.sample.SampleFiles.Duty;
import org.quanze.sample.SampleFiles.ItemRow;
import org.quanze.sample.SampleFiles.Organisation;
import org.quanze.sample.SampleFiles.UnitRow;

/** Makes whole contents of the sample's rows. */
final class SampleContents {

  static final String VISITS_REASON = "visitsReason";

  private static final String NOTE = "示例数据：本事项及其依据均为虚构。";

  private final Organisation organisation = SampleFiles.organisation();
  private final Duties duties = SampleFiles.duties();

  /** The contents of a row of a list. */
  Content of(String listType, ItemRow row, UUID unit) {
    return switch (listType) {
      case "POWER" -> power(row, unit);
      case "SERVICE_MATTER" -> matter(row, unit);
      default -> catalogueItem(row, unit);
    };
  }

  private static Content catalogueItem(ItemRow row, UUID unit) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("legalBases", bases(row));
    put(elements, "implementers", row.implementers());
    elements.put("note", new Value.Text(NOTE));
    ItemCode code = new ItemCode("NATIONAL-12", row.code());
    return content(row.name(), row.category(), code, unit, elements);
  }

  private Content power(ItemRow row, UUID unit) {
    Duty duty = Objects.requireNonNull(duties.byCategory().get(row.category()), row.category());
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("legalBases", bases(row));
    elements.put("responsibilities", rows(duty.stages()));
    elements.put("accountability", rows(duties.accountability()));
    elements.put("steps", rows(duty.steps()));
    elements.put("powerSource", new Value.Text("1"));
    put(elements, "limitDays", row.days());
    return held(row.name(), row.category(), row.code(), row.unit(), unit, elements);
  }

  private Content matter(ItemRow row, UUID unit) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("legalBases", bases(row));
    elements.put("materials", materials(Objects.requireNonNull(row.materials())));
    elements.put("steps", steps(Objects.requireNonNull(row.promisedDays())));
    put(elements, "power", row.power());
    put(elements, "matterClass", row.matterClass());
    put(elements, "conditions", row.conditions());
    put(elements, "legalDays", row.legalDays());
    put(elements, "promisedDays", row.promisedDays());
    put(elements, "visits", row.visits());
    elements.put("online", new Value.Flag(Boolean.TRUE.equals(row.online())));
    elements.put("fee", new Value.Text("不收费"));
    elements.put("window", new Value.Text(unit(row.unit()).window()));
    elements.put("phone", new Value.Text(unit(row.unit()).phone()));
    elements.put("supervisionPhone", new Value.Text(unit(row.unit()).supervisionPhone()));
    elements.put("note", new Value.Text(NOTE));
    elements.putAll(guide(row));
    return content(row.name(), row.category(), local(row.code()), unit, elements);
  }

  /** How a matter is handled, and what else its row says of its guide. */
  private static SortedMap<String, Value> guide(ItemRow row) {
    SortedMap<String, Value> elements = new TreeMap<>();
    boolean online = Boolean.TRUE.equals(row.online());
    put(elements, "handlingKind", Objects.equals(row.promisedDays(), 0) ? "1" : "2");
    elements.put("channels", new Value.Texts(online ? List.of("1", "2") : List.of("1")));
    if (!Objects.equals(row.visits(), 0)) {
      put(elements, VISITS_REASON, "须到现场核验申请材料原件（示例）");
    }
    if (row.category().equals("01")) {
      elements.put("results", rows(List.of(Map.of("name", "准予行政许可决定书（示例）", "kind", "20"))));
    }
    if (row.guide() != null) {
      row.guide()
          .forEach((key, value) -> elements.put(key, ContentParser.valueOf(value.toString())));
    }
    return elements;
  }

  /** A delegated power as its receiver accepts it: category and bases stay. */
  Content accepted(Content given, ItemRow row, UUID unit) {
    SortedMap<String, Value> elements = new TreeMap<>(given.elements());
    elements.put("powerSource", new Value.Text("2"));
    return held(given.name(), given.category(), row.code(), row.unit(), unit, elements);
  }

  private Content held(
      String name,
      String category,
      String code,
      String unitName,
      UUID unit,
      SortedMap<String, Value> elements) {
    UnitRow holder = unit(unitName);
    elements.put("levels", new Value.Texts(List.of(Integer.toString(level(holder)))));
    elements.put("supervisionPhone", new Value.Text(holder.supervisionPhone()));
    elements.put("note", new Value.Text(NOTE));
    return content(name, category, local(code), unit, elements);
  }

  private static ItemCode local(String code) {
    return new ItemCode("LOCAL", code);
  }

  private static Content content(
      String name, String category, ItemCode code, UUID unit, SortedMap<String, Value> elements) {
    return new Content(
        name, category, unit, List.of(code), Openness.PUBLIC, Openness.Decided.AT_SOURCE, elements);
  }

  private UnitRow unit(String name) {
    return organisation.departments().stream()
        .filter(u -> u.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private int level(UnitRow unit) {
    return organisation.divisions().stream()
        .filter(d -> d.code().equals(unit.publisher()))
        .mapToInt(DivisionRow::level)
        .findFirst()
        .orElseThrow();
  }

  private static Value bases(ItemRow row) {
    return rows(
        List.of(
            Map.of(
                "instrument",
                row.instrument(),
                "article",
                row.article(),
                "excerpt",
                row.article() + "　" + row.name() + "，由" + row.unit() + "依法办理。（示例条文）")));
  }

  private static Value materials(List<String> names) {
    return new Value.Rows(
        names.stream()
            .<SortedMap<String, Value>>map(
                name -> {
                  TreeMap<String, Value> row = new TreeMap<>();
                  row.put("name", new Value.Text(name));
                  row.put("origin", new Value.Text("申请人自备"));
                  row.put("copies", new Value.Whole(1));
                  row.put("required", new Value.Flag(true));
                  return row;
                })
            .toList());
  }

  /** The steps of a matter; their days add up to the promised ones. */
  static Value steps(int days) {
    return days == 0
        ? new Value.Rows(List.of(step("受理并办结", "窗口工作人员", 0, "核对材料，当场办结")))
        : new Value.Rows(
            List.of(
                step("受理", "窗口工作人员", 0, "核对材料，出具受理凭证"),
                step("审核", "承办科室", days - 1, "审核材料，需要时现场核查"),
                step("决定", "单位负责人", 1, "作出决定"),
                step("送达", "窗口工作人员", 0, "送达结果并公开")));
  }

  private static SortedMap<String, Value> step(String name, String actor, int days, String text) {
    TreeMap<String, Value> row = new TreeMap<>();
    row.put("name", new Value.Text(name));
    row.put("actor", new Value.Text(actor));
    row.put("days", new Value.Whole(days));
    row.put("text", new Value.Text(text));
    return row;
  }

  private static Value rows(List<Map<String, String>> rows) {
    return new Value.Rows(
        rows.stream()
            .<SortedMap<String, Value>>map(
                columns -> {
                  TreeMap<String, Value> row = new TreeMap<>();
                  columns.forEach((key, text) -> row.put(key, new Value.Text(text)));
                  return row;
                })
            .toList());
  }

  private static void put(SortedMap<String, Value> elements, String key, @Nullable Object value) {
    if (value instanceof String text) {
      elements.put(key, new Value.Text(text));
    }
    if (value instanceof Integer number) {
      elements.put(key, new Value.Whole(number));
    }
  }
}
