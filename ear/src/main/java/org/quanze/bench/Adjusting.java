package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.quanze.bench.Plan.Decision;
import org.quanze.bench.Plan.Receiver;
import org.quanze.run.Settings;

/**
 * Makes the second edition: drafts every decision line by line, publishes it, and hands over what
 * was delegated, all through the door that departments use. A handover is a deed of its own day, so
 * what was delegated moves today.
 */
final class Adjusting {

  private static final String DAY = "2018-12-28";
  private static final int LINES_AT_ONCE = 10;
  private static final String SAVED =
      " { __typename ... on ChangeSetSaved { changeSet { id version } }"
          + " ... on UserError { code messageEn path } }";

  private final Desk editor;
  private final Desk publisher;
  private final Reviewing reviewing;
  private final Plan plan;
  private final Standing standing;
  private final Contents contents;
  private final Consumer<String> say;

  Adjusting(
      Settings settings, Plan plan, Standing standing, Contents contents, Consumer<String> say) {
    this.editor = Desk.of(settings, "editor-a");
    this.publisher = Desk.of(settings, "publisher");
    this.reviewing = new Reviewing(settings);
    this.plan = plan;
    this.standing = standing;
    this.contents = contents;
    this.say = say;
  }

  /** What was done: decisions, lines, handovers; seconds of drafting, publishing, handing over. */
  record Done(
      int decisions, int lines, int handovers, double drafting, double publishing, double deeds) {}

  Done run() {
    double[] seconds = new double[3];
    int lines = 0;
    List<Decision> all = new ArrayList<>(plan.decisions());
    for (Decision decision : all) {
      lines += publish(decision, lines(decision), seconds);
    }
    Map<String, JsonNode> offers = new HashMap<>();
    for (Decision decision : plan.acceptances()) {
      String region = decision.region().code();
      handovers(region, "NOTIFIED", h -> offers.put(key(h), h));
      lines += publish(decision, acceptances(decision, offers), seconds);
    }
    say.accept(all.size() + plan.acceptances().size() + " decisions are published");
    int deeds = 0;
    for (Decision decision : plan.acceptances()) {
      long begin = System.nanoTime();
      deeds += handOver(decision.region().code());
      seconds[2] += (System.nanoTime() - begin) / 1e9;
    }
    return new Done(
        all.size() + plan.acceptances().size(), lines, deeds, seconds[0], seconds[1], seconds[2]);
  }

  private int publish(Decision decision, List<ObjectNode> lines, double[] seconds) {
    long begin = System.nanoTime();
    JsonNode draft = draft(decision);
    String set = draft.path("id").asText();
    int version = draft.path("version").asInt();
    for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
      int to = Math.min(lines.size(), from + LINES_AT_ONCE);
      setLines(set, version, from, lines.subList(from, to));
      version += to - from;
    }
    seconds[0] += (System.nanoTime() - begin) / 1e9;
    begin = System.nanoTime();
    reviewing.publish(editor, publisher, set, version);
    seconds[1] += (System.nanoTime() - begin) / 1e9;
    return lines.size();
  }

  private JsonNode draft(Decision decision) {
    ObjectNode input = Desk.JSON.createObjectNode();
    input.put("publisher", decision.region().code()).put("idempotencyKey", newKey());
    input
        .putObject("decision")
        .put("title", "关于调整权责清单的决定（测试构造）")
        .put("issuer", decision.region().name() + "人民政府")
        .put("documentNumber", document(decision))
        .put("effectiveOn", DAY)
        .put("openness", "PUBLIC");
    return editor
        .act(
            "mutation($i:ChangeSetCreateInput!){ changeSetCreate(input:$i)" + SAVED + " }",
            Map.of("i", input))
        .at("/changeSetCreate/changeSet");
  }

  private static String document(Decision decision) {
    return decision.document().contains("〔") ? decision.document() : "示政承〔2018〕1号";
  }

  private void setLines(String set, int version, int from, List<ObjectNode> lines) {
    StringBuilder query = new StringBuilder("mutation(");
    StringBuilder acts = new StringBuilder();
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      query.append("$i").append(i).append(":ChangeSetLineInput!,");
      acts.append(" l").append(i).append(": changeSetLine(input:$i").append(i).append(")");
      acts.append(SAVED);
      ObjectNode input = Desk.JSON.createObjectNode();
      input.put("changeSet", set).put("expectedVersion", version + i);
      input.put("number", from + i + 1).put("idempotencyKey", newKey());
      input.set("adjustment", lines.get(i));
      variables.put("i" + i, input);
    }
    query.setLength(query.length() - 1);
    editor.act(query.append("){").append(acts).append(" }").toString(), variables);
  }

  private List<ObjectNode> lines(Decision decision) {
    List<ObjectNode> lines = new ArrayList<>();
    for (String code : decision.added()) {
      ObjectNode add = line(lines, "add");
      add.put("listType", "POWER").set("content", contents.entering(code));
    }
    for (String code : decision.changed()) {
      ObjectNode change = line(lines, "change");
      change.set("subject", subject(code));
      change.set("content", contents.changed(code));
    }
    for (String code : decision.cancelled()) {
      line(lines, "cancel").put("reason", "设定依据已经废止（测试构造）").set("subject", subject(code));
    }
    for (Plan.Merger merger : decision.mergers()) {
      ObjectNode merge = line(lines, "merge");
      ArrayNode merged = merge.putArray("merged");
      merger.merged().forEach(code -> merged.add(subject(code)));
      merge.set("content", contents.entering(merger.result()));
    }
    for (String code : decision.delegated()) {
      ObjectNode delegate = line(lines, "delegate");
      delegate.set("subject", subject(code));
      ArrayNode receivers = delegate.putArray("receivers");
      for (Receiver receiver : plan.receivers(code)) {
        receivers
            .addObject()
            .put("department", standing.units().get(receiver.unit()))
            .put("agreedOn", today());
      }
    }
    return lines;
  }

  private static ObjectNode line(List<ObjectNode> lines, String kind) {
    ObjectNode line = Desk.JSON.createObjectNode();
    lines.add(line);
    return line.putObject(kind);
  }

  private ObjectNode subject(String code) {
    Standing.Power power = standing.power(code);
    return Desk.JSON.createObjectNode().put("item", power.id()).put("baseVersion", power.version());
  }

  private List<ObjectNode> acceptances(Decision decision, Map<String, JsonNode> offers) {
    List<ObjectNode> lines = new ArrayList<>();
    for (Receiver accepted : decision.accepted()) {
      JsonNode offer =
          offers.get(
              identity(standing.power(accepted.given()).id())
                  + standing.units().get(accepted.unit()));
      if (offer != null) {
        ObjectNode accept = line(lines, "accept");
        accept.put("handover", offer.path("id").asText());
        accept.set("content", contents.entering(accepted.code()));
      }
    }
    return lines;
  }

  private static String key(JsonNode handover) {
    return identity(handover.path("item").asText()) + handover.at("/receiver/id").asText();
  }

  /** An item has a global id as item and one as power, of the same identity. */
  private static String identity(String globalId) {
    String text = new String(Base64.getUrlDecoder().decode(globalId), StandardCharsets.UTF_8);
    return text.substring(text.indexOf(':') + 1);
  }

  private int handOver(String region) {
    List<Map<String, Object>> versions = new ArrayList<>();
    handovers(
        region,
        "ACCEPTED",
        h ->
            versions.add(
                Map.of("id", h.path("id").asText(), "expectedVersion", h.path("version").asInt())));
    publisher.act(
        "mutation($i:HandoverCompleteInput!){ handoverComplete(input:$i) { __typename"
            + " ... on HandoversCompleted { handedOverOn } ... on UserError { code messageEn } } }",
        Map.of("i", Map.of("handovers", versions, "side", "RECEIVER", "idempotencyKey", newKey())));
    return versions.size();
  }

  private void handovers(String region, String state, Consumer<JsonNode> row) {
    Standing.walk(
        editor,
        "query($p:String!,$s:HandoverState,$a:String){ handovers(publisher:$p, state:$s, first:100,"
            + " after:$a) { pageInfo { endCursor hasNextPage }"
            + " nodes { id version item receiver { id } } } }",
        Map.of("p", region, "s", state),
        "handovers",
        row);
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
