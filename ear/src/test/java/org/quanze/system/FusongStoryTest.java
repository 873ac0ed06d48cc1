package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.run.Trial;

/**
 * The transfer of Fusong (抚松 2018) over HTTP, by twelve accounts with real tokens: 219 licences of
 * 22 departments go to the approval bureau under one handover document, inspection duties stay. The
 * list office drafts, and three people countersign, each for units of their own. The figures are
 * those published; names and contents are constructed.
 */
@ExtendWith(TheTrial.class)
class FusongStoryTest {
  private static final String COUNTY = "990481";
  private static final String BUREAU = "示例行政审批局";
  private static final String DOCUMENT = "行政职能交接书（测试构造）";
  private static final String KEPT = "事前勘验、事后监管";
  private static final int UNITS = 22;
  private static final int LICENCES = 219;
  private static final int AT_ONCE = 50;

  private static final List<String> SIGNERS = List.of("countersign", "publisher-town", "editor-b");

  private final Trial trial;
  private final Map<String, String> signers = new HashMap<>();
  private final List<String> units = new ArrayList<>();

  FusongStoryTest(Trial trial) {
    this.trial = trial;
  }

  private Client as(String account) {
    return Client.of(trial, account);
  }

  private static String department(int number) {
    return "示例" + number + "局";
  }

  private void register() {
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    String departments =
        IntStream.rangeClosed(1, UNITS)
            .mapToObj(FusongStoryTest::department)
            .map(n -> ",{\"publisher\":\"" + COUNTY + "\",\"name\":\"" + n + "\",\"codes\":[]}")
            .collect(Collectors.joining());
    HttpResponse<String> registered =
        as("sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"LOCAL","code":"CODE","name":"示例县（划转，构造）","level":4}],
                 "publishers":[{"division":"CODE","name":"示例县人民政府（划转，构造）"}],
                 "departments":[{"publisher":"CODE","name":"BUREAU","codes":[]}MORE]}"""
                    .replace("CODE", COUNTY)
                    .replace("BUREAU", BUREAU)
                    .replace("MORE", departments));
    assertEquals(204, registered.statusCode(), registered.body());
    Way.grantButSigners(trial, "/" + COUNTY);
    Grants.give(trial, "list-editor", "LIST_OFFICE", "/" + COUNTY);
    Grants.give(trial, "publisher", "FINAL_REVIEWER", "/" + COUNTY);
    for (int i = 1; i <= UNITS; i++) {
      units.add(RealDistrict.unit(Client.anonymous(trial), COUNTY, department(i)));
    }
    giveSigners();
    Grants.give(trial, "editor-a", "EDITOR", "/" + COUNTY + "/d" + Inputs.key(units.get(0)));
  }

  /**
   * The security administrator says who signs for which units: each of three for a third of them.
   */
  private void giveSigners() {
    Grants.give(trial, "secadmin", "SECURITY_ADMINISTRATOR", "/");
    Client security = as("secadmin");
    List<String> all = new ArrayList<>(units);
    all.add(bureau());
    for (int i = 0; i < all.size(); i++) {
      String signer = SIGNERS.get(i * SIGNERS.size() / all.size());
      signers.put(all.get(i), signer);
      JsonNode given =
          Act.GIVE_GRANT.once(
              security,
              Map.of(
                  "username",
                  signer,
                  "role",
                  "FINAL_REVIEWER",
                  "branch",
                  "/" + COUNTY + "/d" + Inputs.key(all.get(i))));
      assertEquals("GrantSaved", typeOf(given), given.toString());
    }
  }

  private Way way() {
    return new Way(trial, signers);
  }

  private String bureau() {
    return RealDistrict.unit(Client.anonymous(trial), COUNTY, BUREAU);
  }

  /** A draft of the list office with its lines; its id, and the version it has now. */
  private Governments.Ready draft(String number, List<Map<String, Object>> lines) {
    Map<String, Object> head = Desk.decision(number, "示例县人民政府（划转，构造）", "POWER", LICENCES);
    JsonNode created =
        Act.CREATE.once(as("list-editor"), Map.of("publisher", COUNTY, "decision", head));
    String set = created.at("/changeSet/id").asText();
    int version = 1;
    for (int from = 0; from < lines.size(); from += AT_ONCE) {
      List<Map<String, Object>> part = new ArrayList<>();
      for (int i = from; i < Math.min(lines.size(), from + AT_ONCE); i++) {
        part.add(Map.of("number", i + 1, "adjustment", lines.get(i)));
      }
      JsonNode saved =
          Act.LINES.once(
              as("list-editor"),
              Map.of("changeSet", set, "expectedVersion", version, "lines", part));
      version += part.size();
      assertEquals(version, saved.at("/changeSet/version").asInt(), saved.toString());
    }
    return new Governments.Ready(set, version);
  }

  private static String code(int licence) {
    return "FS-" + licence;
  }

  private List<Map<String, Object>> additions() {
    return IntStream.range(0, LICENCES)
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "add",
                    Map.of(
                        "listType",
                        "POWER",
                        "content",
                        Contents.power(units.get(i % UNITS), "01", "示例许可" + i + "（构造）", code(i)))))
        .toList();
  }

  private List<Map<String, Object>> transfers() {
    List<JsonNode> held = new ArrayList<>();
    String after = "";
    JsonNode page;
    do {
      page =
          Client.anonymous(trial)
              .ask(
                  "{ powers(filter:{publisher:\""
                      + COUNTY
                      + "\"}, first:100"
                      + after
                      + ") { nodes { id version } pageInfo { hasNextPage endCursor } } }")
              .path("powers");
      page.path("nodes").forEach(held::add);
      after = ", after:\"" + page.at("/pageInfo/endCursor").asText() + "\"";
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    String bureau = bureau();
    return held.stream()
        .map(
            item ->
                Map.<String, Object>of(
                    "transfer",
                    Map.of(
                        "subject",
                        Inputs.subject(item),
                        "department",
                        bureau,
                        "document",
                        DOCUMENT,
                        "kept",
                        KEPT,
                        "given",
                        "审批")))
        .toList();
  }

  /** Hands the draft in; the next version. */
  private Governments.Ready submit(Governments.Ready draft) {
    JsonNode handedIn = Way.submit(as("list-editor"), draft.changeSet(), draft.version());
    return new Governments.Ready(draft.changeSet(), handedIn.at("/changeSet/version").asInt());
  }

  private JsonNode seen(String changeSet) {
    return as("first")
        .ask(
            "query($i:ID!){ changeSet(id:$i) { version state round contentHash path"
                + " awaiting { step department { id } mine }"
                + " reviews { round step result comment person valid department { id }"
                + " reviewer { publisher { name } department { id } countersigned { id } } } } }",
            Map.of("i", changeSet))
        .path("changeSet");
  }

  private static Set<String> steps(JsonNode seen) {
    Set<String> steps = new TreeSet<>();
    seen.path("awaiting").forEach(a -> steps.add(a.path("step").asText()));
    return steps;
  }

  private JsonNode pass(String account, String step, String changeSet) {
    JsonNode seen = seen(changeSet);
    Map<String, Object> input = new HashMap<>();
    input.put("changeSet", changeSet);
    input.put("expectedVersion", seen.path("version").asInt());
    input.put("step", step);
    input.put("contentHash", seen.path("contentHash").asText());
    return Act.PASS.once(as(account), input);
  }

  private int publish(String number, List<Map<String, Object>> lines) {
    Governments.Ready draft = draft(number, lines);
    return published(way().last(as("list-editor"), draft.changeSet(), draft.version()));
  }

  private int published(Map<String, Object> last) {
    JsonNode answer = Act.PASS.once(as("publisher"), last);
    assertEquals("DecisionPublished", answer.path("__typename").asText(), answer.toString());
    return answer.path("position").asInt();
  }

  private JsonNode list() {
    return Client.anonymous(trial)
        .ask(
            "query($p:String!){ list(by:{of:{publisher:$p,listType:\"POWER\"}})"
                + " { currentEdition { number members balance { opening closing difference"
                + " movements { movement lines net adjustments(first: 1) { nodes { terms { key"
                + " value } } } } sections { department { name } opening closing } } } } }",
            Map.of("p", COUNTY))
        .at("/list/currentEdition");
  }

  /** An edit takes the set back, and whatever passed counts no more. */
  private Governments.Ready edited(Governments.Ready set) {
    assertEquals("ChangeSetSaved", typeOf(pass("first", "FIRST", set.changeSet())));
    assertEquals(Set.of("SECRECY", "COUNTERSIGN"), steps(seen(set.changeSet())));
    JsonNode edited =
        Act.HEAD.once(
            as("list-editor"),
            Map.of(
                "changeSet",
                set.changeSet(),
                "expectedVersion",
                set.version(),
                "decision",
                Desk.decision("示划〔2018〕2号", "示例县人民政府（划转，构造）", "POWER", LICENCES)));
    JsonNode now = seen(set.changeSet());
    assertEquals("DRAFT", now.path("state").asText());
    now.path("reviews").forEach(r -> assertTrue(!r.path("valid").asBoolean(), r.toString()));
    assertEquals("REV-01", pass("secrecy", "SECRECY", set.changeSet()).path("code").asText());
    return new Governments.Ready(set.changeSet(), edited.at("/changeSet/version").asInt());
  }

  /** Given back with a reason at the secrecy review. */
  private Governments.Ready returned(Governments.Ready set) {
    pass("first", "FIRST", set.changeSet());
    Map<String, Object> input = new HashMap<>();
    input.put("changeSet", set.changeSet());
    input.put("expectedVersion", set.version());
    input.put("step", "SECRECY");
    input.put("comment", " ");
    assertEquals("REV-06", Act.RETURN.once(as("secrecy"), input).path("code").asText());
    input.put("comment", "交接书未写明职责边界");
    JsonNode back = Act.RETURN.once(as("secrecy"), input);
    assertEquals("ChangeSetSaved", typeOf(back), back.toString());
    return new Governments.Ready(set.changeSet(), back.at("/changeSet/version").asInt());
  }

  private static String typeOf(JsonNode answer) {
    return answer.path("__typename").asText();
  }

  /** Who edited it is refused at every step, and nothing but the log tells of the attempt. */
  private void assertEditorsAreRefused(String changeSet) {
    Map<String, Long> before = Stored.tables(trial);
    long log = audit();
    JsonNode own = pass("list-editor", "LIST_OFFICE", changeSet);
    assertEquals("NotPermitted", typeOf(own), own.toString());
    assertEquals("REV-03", own.path("code").asText());
    JsonNode other = pass("editor-a", "FIRST", changeSet);
    assertEquals("NotFound", typeOf(other), other.toString());
    assertEquals(before, Stored.tables(trial));
    assertEquals(log + 2, audit());
  }

  /** Nobody signs for the units of another. */
  private void assertOthersSignNothing(String changeSet) {
    JsonNode seen = seen(changeSet);
    Map<String, Object> input = new HashMap<>();
    input.put("changeSet", changeSet);
    input.put("expectedVersion", seen.path("version").asInt());
    input.put("step", "COUNTERSIGN");
    input.put("contentHash", seen.path("contentHash").asText());
    input.put("department", units.get(0));
    for (String other : SIGNERS.subList(1, SIGNERS.size())) {
      assertEquals("NotFound", typeOf(Act.PASS.once(as(other), input)), other);
    }
  }

  private long audit() {
    return Stored.count(trial, "audit");
  }

  @Test
  void two_hundred_and_nineteen_licences_go_to_one_bureau_and_the_county_keeps_its_number(
      @TempDir Path folder) throws Exception {
    register();
    assertEquals(1, publish("示划〔2018〕1号", additions()));
    assertEquals(LICENCES, list().path("members").asInt());

    Governments.Ready first = submit(draft("示划〔2018〕2号（稿）", transfers()));
    Governments.Ready second = submit(edited(first));
    Governments.Ready third = submit(returned(second));
    assertEquals(3, seen(third.changeSet()).path("round").asInt());
    pass("first", "FIRST", third.changeSet());
    assertEditorsAreRefused(third.changeSet());
    assertOthersSignNothing(third.changeSet());
    assertEquals(2, published(way().reviewed(third.changeSet())));

    JsonNode edition = list();
    assertEquals(2, edition.path("number").asInt());
    assertEquals(LICENCES, edition.path("members").asInt());
    assertEquals(0, edition.at("/balance/difference").asInt());
    Map<String, Integer> moved = new HashMap<>();
    for (JsonNode movement : edition.at("/balance/movements")) {
      moved.put(movement.path("movement").asText(), movement.path("net").asInt());
      String terms = movement.at("/adjustments/nodes/0/terms").toString();
      assertTrue(terms.contains(KEPT) && terms.contains(DOCUMENT), terms);
    }
    assertEquals(Map.of("TRANSFERRED_OUT", -LICENCES, "TRANSFERRED_IN", LICENCES), moved);
    int gave = 0;
    for (JsonNode section : edition.at("/balance/sections")) {
      boolean isBureau = section.at("/department/name").asText().equals(BUREAU);
      assertEquals(isBureau ? LICENCES : 0, section.path("closing").asInt(), section.toString());
      gave += isBureau ? 0 : 1;
    }
    assertEquals(UNITS, gave);
    assertSigned(seen(third.changeSet()));
    new OfflineVerifier(trial.settings().url(), folder).assertValid(COUNTY, 2);
  }

  /**
   * Every step of the last round by somebody of its own, and 23 units countersigned, by three
   * people; each stands under the own unit.
   */
  private void assertSigned(JsonNode set) {
    assertEquals("PUBLISHED", set.path("state").asText());
    Map<String, Set<String>> people = new HashMap<>();
    int countersigned = 0;
    for (JsonNode review : set.path("reviews")) {
      if (review.path("round").asInt() == 3) {
        String step = review.path("step").asText();
        people.computeIfAbsent(step, s -> new TreeSet<>()).add(review.path("person").asText());
        if (step.equals("COUNTERSIGN")) {
          countersigned++;
          String unit = review.at("/department/id").asText();
          assertEquals(unit, review.at("/reviewer/department/id").asText(), review.toString());
          assertEquals(unit, review.at("/reviewer/countersigned/id").asText());
        } else {
          assertTrue(review.at("/reviewer/publisher/name").isTextual(), review.toString());
        }
      }
    }
    assertEquals(UNITS + 1, countersigned);
    assertEquals(
        Set.of(
            "SELF_CHECK",
            "FIRST",
            "SECRECY",
            "COUNTERSIGN",
            "SECOND",
            "LIST_OFFICE",
            "GOVERNMENT",
            "FINAL"),
        people.keySet());
    Set<String> all = new TreeSet<>();
    people.values().forEach(all::addAll);
    assertEquals(SIGNERS.size(), people.getOrDefault("COUNTERSIGN", Set.of()).size());
    assertEquals(
        people.values().stream().mapToInt(Set::size).sum(),
        all.size(),
        "each step is done by other people: " + people);
    assertEquals(10, all.size());
  }
}
