package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quanze.run.Settings;

/**
 * W3: one decision by which ten thousand powers of one unit enter, from the draft to its edition.
 */
final class GreatSet {

  private static final int POWERS = 10_000;
  private static final int AT_ONCE = 250;
  private static final String SAVED =
      " { __typename ... on ChangeSetSaved { changeSet { id version } }"
          + " ... on UserError { code messageEn path } } }";

  private final Desk editor;
  private final Desk publisher;
  private final Reviewing reviewing;
  private final String government;
  private final ObjectNode content;

  private GreatSet(Settings settings, String government, ObjectNode content) {
    this.editor = Desk.of(settings, "editor-a");
    this.publisher = Desk.of(settings, "publisher");
    this.reviewing = new Reviewing(settings);
    this.government = government;
    this.content = content;
  }

  /** All powers are copies of one that enters. */
  static GreatSet of(Settings settings, Bench.Entering one) {
    return new GreatSet(settings, one.government(), one.content());
  }

  /** Drafts, reviews, publishes; the seconds of each step in a sentence. */
  String measure() {
    long begin = System.nanoTime();
    ObjectNode input = Desk.JSON.createObjectNode().put("publisher", government);
    input.put("idempotencyKey", newKey());
    input
        .putObject("decision")
        .put("title", "关于公布权责清单的决定（测试构造）")
        .put("issuer", "示例人民政府")
        .put("documentNumber", "示构发〔2026〕10000号")
        .put("openness", "PUBLIC");
    JsonNode set =
        editor
            .act(
                "mutation($i:ChangeSetCreateInput!){ changeSetCreate(input:$i)" + SAVED,
                Map.of("i", input))
            .at("/changeSetCreate/changeSet");
    int version = set.path("version").asInt();
    for (int from = 0; from < POWERS; from += AT_ONCE) {
      version = lines(set.path("id").asText(), version, from);
    }
    Map<String, Double> seconds = new LinkedHashMap<>();
    seconds.put("drafting", (System.nanoTime() - begin) / 1e9);
    reviewing.publish(
        editor,
        publisher,
        set.path("id").asText(),
        version,
        (step, took) -> seconds.merge(step, took, Double::max));
    return seconds.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s %.1f s", e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private int lines(String set, int version, int from) {
    ObjectNode input = Desk.JSON.createObjectNode().put("changeSet", set);
    input.put("expectedVersion", version).put("idempotencyKey", newKey());
    ArrayNode lines = input.putArray("lines");
    for (int i = from; i < from + AT_ONCE; i++) {
      ObjectNode power = content.deepCopy();
      power.put("name", "示例事项（测试构造）" + i);
      power
          .putArray("codes")
          .addObject()
          .put("scheme", "LOCAL")
          .put("value", "W3-" + set.hashCode() + "-" + i);
      ObjectNode line = lines.addObject().put("number", i + 1);
      line.putObject("adjustment").putObject("add").put("listType", "POWER").set("content", power);
    }
    return editor
        .act(
            "mutation($i:ChangeSetLinesInput!){ changeSetLines(input:$i)" + SAVED,
            Map.of("i", input))
        .at("/changeSetLines/changeSet/version")
        .asInt();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
