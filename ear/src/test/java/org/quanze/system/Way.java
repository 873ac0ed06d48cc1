package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.quanze.run.Trial;

/** The way of drafts from the self-check to the last step, gone by the demo accounts over HTTP. */
final class Way {

  /** Which account does which step, in which role. */
  private static final Map<String, Map.Entry<String, String>> STEPS =
      Map.of(
          "FIRST", Map.entry("first", "FIRST_REVIEWER"),
          "SECRECY", Map.entry("secrecy", "SECRECY_REVIEWER"),
          "LEGALITY", Map.entry("legality", "LEGALITY_REVIEWER"),
          "COUNTERSIGN", Map.entry("countersign", "FINAL_REVIEWER"),
          "SECOND", Map.entry("second", "SECOND_REVIEWER"),
          "LIST_OFFICE", Map.entry("list-office", "LIST_OFFICE"),
          "GOVERNMENT", Map.entry("government", "GOVERNMENT_APPROVER"));

  private static final String SEEN =
      "query($i:ID!){ changeSet(id:$i) { version contentHash awaiting { step department { id } }"
          + " } }";

  private final Trial trial;
  private final Map<String, String> signers;
  private final Map<String, Fresh<Client>> reviewers = new ConcurrentHashMap<>();

  Way(Trial trial) {
    this(trial, Map.of());
  }

  /**
   * A way on which units are signed for by accounts of their own.
   *
   * @param signers which account countersigns for which unit, by its id; the one of all for others
   */
  Way(Trial trial, Map<String, String> signers) {
    this.trial = trial;
    this.signers = Map.copyOf(signers);
  }

  /** Gives the reviewers their roles within a branch. */
  static void grant(Trial trial, String branch) {
    grant(trial, branch, STEPS.keySet());
  }

  /** The same but for those who countersign. */
  static void grantButSigners(Trial trial, String branch) {
    grant(
        trial,
        branch,
        STEPS.keySet().stream()
            .filter(step -> !step.equals("COUNTERSIGN"))
            .collect(Collectors.toSet()));
  }

  private static void grant(Trial trial, String branch, Set<String> steps) {
    steps.forEach(
        step -> {
          Map.Entry<String, String> who = Objects.requireNonNull(STEPS.get(step));
          Grants.give(trial, who.getKey(), who.getValue(), branch);
        });
  }

  private Client reviewer(String step) {
    return as(Objects.requireNonNull(STEPS.get(step), step).getKey());
  }

  private Client reviewer(JsonNode awaited) {
    String signer = signers.get(awaited.at("/department/id").asText());
    return signer == null ? reviewer(awaited.path("step").asText()) : as(signer);
  }

  private Client as(String account) {
    return reviewers
        .computeIfAbsent(account, name -> new Fresh<>(() -> Client.of(trial, name)))
        .get();
  }

  /** Hands a draft in; what came of it. */
  static JsonNode submit(Client editor, String changeSet, int version) {
    return Act.SUBMIT.once(editor, Map.of("changeSet", changeSet, "expectedVersion", version));
  }

  /** Hands a draft in and has it reviewed; what the last step takes, but for its key. */
  Map<String, Object> last(Client editor, String changeSet, int version) {
    JsonNode handedIn = submit(editor, changeSet, version);
    assertEquals("ChangeSetSaved", handedIn.path("__typename").asText(), handedIn.toString());
    return reviewed(changeSet);
  }

  /** Passes every step but the last; what that one takes. */
  Map<String, Object> reviewed(String changeSet) {
    return until(changeSet, "FINAL");
  }

  /** Passes every step before one; what that one takes. */
  Map<String, Object> until(String changeSet, String step) {
    JsonNode seen = seen(changeSet);
    while (!seen.path("awaiting").findValuesAsText("step").contains(step)) {
      JsonNode next = seen.at("/awaiting/0");
      Map<String, Object> input = input(changeSet, seen, next.path("step").asText());
      if (next.path("department").has("id")) {
        input.put("department", next.at("/department/id").asText());
      }
      JsonNode passed = Act.PASS.once(reviewer(next), input);
      assertEquals("ChangeSetSaved", passed.path("__typename").asText(), passed.toString());
      seen = seen(changeSet);
    }
    return input(changeSet, seen, step);
  }

  /** What any step takes of a set as it stands. */
  Map<String, Object> input(String changeSet, String step) {
    return input(changeSet, seen(changeSet), step);
  }

  private JsonNode seen(String changeSet) {
    return reviewer("FIRST").ask(SEEN, Map.of("i", changeSet)).path("changeSet");
  }

  private static Map<String, Object> input(String changeSet, JsonNode seen, String step) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("changeSet", changeSet);
    input.put("expectedVersion", seen.path("version").asInt());
    input.put("step", step);
    input.put("contentHash", seen.path("contentHash").asText());
    return input;
  }

  /** The same with a key. */
  static Map<String, Object> keyed(Map<String, Object> input) {
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", Desk.key());
    return keyed;
  }
}
