package org.quanze.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.quanze.run.CannotRun;

/**
 * Holds answers of the registry against those of the yardstick: a figure counts only for a right
 * answer. What both say is compared; what only one of them knows is left out.
 */
final class Answers {

  private static final int SAMPLES = 25;

  private final Desk desk;
  private final Yardstick yardstick;
  private final Keys keys;

  /** The numbers by which the yardstick knows units, governments, categories and powers. */
  record Keys(
      Map<String, Integer> units,
      Map<String, Integer> regions,
      Map<String, Integer> powersByCursor,
      Set<String> touched) {}

  Answers(Desk desk, Yardstick yardstick, Keys keys) {
    this.desk = desk;
    this.yardstick = yardstick;
    this.keys = keys;
  }

  /** Compares samples of a work; tells how many were equal, or ends the run. */
  String compare(Work work) {
    int equal = 0;
    for (Map<String, Object> draw :
        work.draws().subList(0, Math.min(SAMPLES, work.draws().size()))) {
      JsonNode data = desk.ask(work.query(), draw);
      List<String> ours = ours(work.name(), data);
      if (touchesChanged(work.name(), data)) {
        continue;
      }
      List<String> theirs = theirs(work.name(), draw);
      if (!ours.equals(theirs)) {
        throw new CannotRun(
            work.name() + " " + draw + " differs from the yardstick:\n" + ours + "\n" + theirs);
      }
      equal++;
    }
    if (equal == 0) {
      throw new CannotRun(work.name() + ": no answer could be held against the yardstick's");
    }
    return equal + " of " + SAMPLES + ", the others not comparable";
  }

  /** The yardstick joins a matter to its power of the first edition. */
  private boolean touchesChanged(String work, JsonNode data) {
    return work.equals("Q1")
        && (data.at("/matter/power").isNull()
            || keys.touched().contains(data.at("/matter/power/code").asText()));
  }

  /** The parameters that the yardstick takes for a drawn question. */
  Object[] parameters(String work, Map<String, Object> draw) {
    return switch (work) {
      case "Q1" -> new Object[] {draw.get("c")};
      case "Q2" -> new Object[] {keys.units().get(draw.get("d"))};
      case "Q3" -> {
        Integer region = keys.regions().get(draw.get("p"));
        Integer category = Integer.valueOf((String) draw.get("c"));
        yield new Object[] {region, category, region, category, 0};
      }
      case "Q4" -> new Object[] {"%" + draw.get("q") + "%", "%" + draw.get("q") + "%"};
      case "Q5" -> new Object[] {keys.regions().get(draw.get("b"))};
      case "Q6" -> new Object[] {keys.powersByCursor().get(draw.get("a"))};
      default -> new Object[] {1, 2, 50};
    };
  }

  private List<String> theirs(String work, Map<String, Object> draw) {
    JsonNode json =
        tree(yardstick.answer(work.equals("Q6") ? "Q6c" : work, parameters(work, draw)));
    return switch (work) {
      case "Q1" ->
          List.of(
              json.path("code").asText(),
              json.path("name").asText(),
              json.path("conditions").asText(),
              json.at("/power/code").asText(),
              texts(json.at("/power/legal"), "excerpt").toString(),
              texts(json.path("materials"), "name").toString(),
              texts(json.path("steps"), "content").toString());
      case "Q2" -> rows(json, "content");
      case "Q3" -> counted(json.path("total").asText(), json.path("rows"));
      case "Q4" -> List.of(json.path("total").asText());
      case "Q5" -> {
        List<String> counts = new ArrayList<>();
        json.forEach(c -> counts.add(c.path("count").asText()));
        yield counts;
      }
      default -> texts(json, "code");
    };
  }

  private static List<String> ours(String work, JsonNode data) {
    return switch (work) {
      case "Q1" -> {
        JsonNode m = data.path("matter");
        yield List.of(
            m.path("code").asText(),
            m.path("name").asText(),
            m.path("conditions").asText(),
            m.at("/power/code").asText(),
            texts(m.at("/power/legalBases"), "excerpt").toString(),
            texts(m.path("materials"), "name").toString(),
            texts(m.path("steps"), "text").toString());
      }
      case "Q2" -> rows(data.at("/powers/nodes"), "text");
      case "Q3" -> counted(data.at("/powers/totalCount").asText(), data.at("/powers/nodes"));
      case "Q4" -> List.of(data.at("/search/totalCount").asText());
      case "Q5" -> {
        List<String> counts = new ArrayList<>();
        data.path("statistics").forEach(c -> counts.add(c.path("count").asText()));
        yield counts;
      }
      default -> texts(data.at("/powers/nodes"), "code");
    };
  }

  private static List<String> rows(JsonNode powers, String text) {
    List<String> rows = new ArrayList<>();
    powers.forEach(
        p -> rows.add(p.path("code").asText() + texts(p.path("responsibilities"), text)));
    return rows;
  }

  private static List<String> counted(String total, JsonNode rows) {
    List<String> all = new ArrayList<>(List.of(total));
    all.addAll(texts(rows, "code"));
    return all;
  }

  private static List<String> texts(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(r -> r.path(field).asText())
        .toList();
  }

  /** Whether the comparison of the two editions finds exactly the true change set. */
  static Map<String, Integer> differences(Desk desk, String branch) {
    Map<String, Integer> found = new HashMap<>(Map.of("removed", 0, "added", 0, "changed", 0));
    Standing.walk(
        desk,
        "query($b:String!,$a:String){ comparison(of:{branch:{division:$b, listType:\"POWER\"}},"
            + " from:{effectiveOn:\"2018-06-01\"}, to:{}) { changes(first:100, after:$a)"
            + " { pageInfo { endCursor hasNextPage } nodes { oldVersion newVersion } } } }",
        Map.of("b", branch),
        "comparison.changes",
        n -> {
          boolean before = n.hasNonNull("oldVersion");
          boolean after = n.hasNonNull("newVersion");
          found.merge(before && after ? "changed" : before ? "removed" : "added", 1, Integer::sum);
        });
    return found;
  }

  private static JsonNode tree(String json) {
    try {
      return Desk.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new CannotRun("The yardstick's answer is no JSON: " + json, e);
    }
  }
}
