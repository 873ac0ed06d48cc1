package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.run.Trial;

/**
 * A constructed county with two units and two towns below it, in a division of its own: the demo
 * accounts may all draft and approve there. It prepares what a test begins with.
 */
class Governments {
  static final String BUREAU = "示例局";
  static final String OFFICE = "示例镇办公室";
  static final List<String> TOWNS = List.of("101", "102");

  private static final String ORGANISATION =
      """
        {"divisions":[
          {"scheme":"LOCAL","code":"CODE","name":"示例县（测试构造 CODE）","level":4},
          {"scheme":"LOCAL","code":"CODE101","name":"示例一镇（构造）","level":5,"parent":"CODE"},
          {"scheme":"LOCAL","code":"CODE102","name":"示例二镇（构造）","level":5,"parent":"CODE"}],
         "publishers":[
          {"division":"CODE","name":"示例县人民政府（测试构造 CODE）"},
          {"division":"CODE101","name":"示例一镇人民政府（构造）"},
          {"division":"CODE102","name":"示例二镇人民政府（构造）"}],
         "departments":[
          {"publisher":"CODE","name":"示例局","codes":[]},
          {"publisher":"CODE","name":"示例二局","codes":[]},
          {"publisher":"CODE101","name":"示例镇办公室","codes":[]},
          {"publisher":"CODE102","name":"示例镇办公室","codes":[]}]}""";

  private final Trial trial;
  private final String code;
  private final Map<String, String> units = new HashMap<>();
  private final Fresh<Client> client;
  private final Fresh<Client> approver;
  private final Way way;

  Governments(Trial trial, String code) {
    this(trial, code, ORGANISATION.replace("CODE", code));
  }

  /** Any governments, of which those below one may be drafted for. */
  Governments(Trial trial, String code, String organisation) {
    this.trial = trial;
    this.code = code;
    this.client = new Fresh<>(() -> Client.of(trial, "editor-a"));
    this.approver = new Fresh<>(() -> Client.of(trial, "publisher"));
    this.way = new Way(trial);
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin").post("/organisation", organisation);
    assertEquals(204, registered.statusCode(), registered.body());
    for (String account : Rivals.ACCOUNTS) {
      Grants.give(trial, account, "EDITOR", "/" + code);
      Grants.give(trial, account, "FINAL_REVIEWER", "/" + code);
    }
    Grants.give(trial, "editor-a", "EDITOR", "/" + code);
    Grants.give(trial, "editor-a", "FINAL_REVIEWER", "/" + code);
    Way.grant(trial, "/" + code);
  }

  Trial trial() {
    return trial;
  }

  String county() {
    return code;
  }

  String town(int which) {
    return code + TOWNS.get(which);
  }

  /** All governments. */
  List<String> governments() {
    return List.of(county(), town(0), town(1));
  }

  /** The id of a unit. */
  String unit(String government, String name) {
    return units.computeIfAbsent(
        government + name, any -> RealDistrict.unit(Client.anonymous(trial), government, name));
  }

  String bureau() {
    return unit(county(), BUREAU);
  }

  String office(int town) {
    return unit(town(town), OFFICE);
  }

  /** A draft with its lines, not yet handed in. */
  record Ready(String changeSet, int version) {}

  /** Hands in a draft of an editor and has it reviewed; what the last step takes. */
  Map<String, Object> last(Client editor, Ready draft) {
    return way.last(editor, draft.changeSet(), draft.version());
  }

  /** The same of a draft of the first editor. */
  Map<String, Object> last(Ready draft) {
    return last(client(), draft);
  }

  /** Somebody who gives the last approval, and edits nothing. */
  Client approver() {
    return approver.get();
  }

  /** Drafts a decision with its lines. */
  Ready draft(
      Client client, String government, @Nullable String unit, List<Map<String, Object>> lines) {
    return draft(client, government, unit, Inputs.head(), lines);
  }

  /** Drafts a decision with a head and lines. */
  Ready draft(
      Client client,
      String government,
      @Nullable String unit,
      Map<String, Object> head,
      List<Map<String, Object>> lines) {
    return draft(client, government, unit, false, head, lines);
  }

  /** The same of lists, or of the basic catalogue. */
  Ready draft(
      Client client,
      String government,
      @Nullable String unit,
      boolean catalogue,
      Map<String, Object> head,
      List<Map<String, Object>> lines) {
    Map<String, Object> input = new HashMap<>();
    input.put("publisher", government);
    input.put("catalogue", catalogue);
    input.put("decision", head);
    if (unit != null) {
      input.put("department", unit);
    }
    JsonNode created = Act.CREATE.once(client, input);
    String set = created.at("/changeSet/id").asText();
    JsonNode saved = lines(client, set, 1, lines);
    assertEquals(lines.size() + 1, saved.at("/changeSet/version").asInt(), saved.toString());
    return new Ready(set, lines.size() + 1);
  }

  /** Puts lines to a draft, from 1 on; what came of it. */
  static JsonNode lines(Client client, String set, int version, List<Map<String, Object>> lines) {
    List<Map<String, Object>> numbered = new ArrayList<>();
    for (Map<String, Object> line : lines) {
      numbered.add(Map.of("number", numbered.size() + 1, "adjustment", line));
    }
    return Act.LINES.once(
        client, Map.of("changeSet", set, "expectedVersion", version, "lines", numbered));
  }

  /** Drafts, reviews and publishes; the number of the ledger entry. */
  int publish(String government, @Nullable String unit, List<Map<String, Object>> lines) {
    return publish(government, unit, Inputs.head(), lines);
  }

  /** The same under a head of one's own. */
  int publish(
      String government,
      @Nullable String unit,
      Map<String, Object> head,
      List<Map<String, Object>> lines) {
    return release(draft(client(), government, unit, head, lines));
  }

  /** Reviews and publishes a draft; the number of the ledger entry. */
  int release(Ready draft) {
    JsonNode released = Act.PASS.once(approver(), last(draft));
    assertEquals("DecisionPublished", released.path("__typename").asText(), released.toString());
    return released.path("position").asInt();
  }

  /** Somebody with a fresh token, whose questions are never answered from what was kept. */
  Client client() {
    return client.get();
  }

  /** The item that stands under a code. */
  JsonNode item(String government, String code) {
    return client()
        .ask(
            "query($p:String!,$c:String!){ power(by:{coded:{publisher:$p,code:$c}})"
                + " { id name code version } }",
            Map.of("p", government, "c", code))
        .path("power");
  }

  /** How many entries the ledger of a government has; they have numbers without gap or repeat. */
  int entries(String government) {
    String after = "";
    int number = 0;
    JsonNode page;
    do {
      page =
          client()
              .ask(
                  "{ ledger(publisher:\""
                      + government
                      + "\", first:100"
                      + after
                      + ") { nodes {"
                      + " number } pageInfo { hasNextPage endCursor } } }")
              .path("ledger");
      for (JsonNode entry : page.path("nodes")) {
        number++;
        assertEquals(number, entry.path("number").asInt(), government);
      }
      after = ", after:\"" + page.at("/pageInfo/endCursor").asText() + "\"";
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return number;
  }
}
