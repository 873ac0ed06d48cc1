package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ObjDoubleConsumer;
import org.quanze.run.Settings;

/** The demo accounts go the whole way with each decision, from the self-check to the approval. */
final class Reviewing {

  /** The reviewers beside who gives the last approval, and their roles. */
  static final Map<String, String> ROLES =
      Map.of(
          "first", "FIRST_REVIEWER",
          "secrecy", "SECRECY_REVIEWER",
          "legality", "LEGALITY_REVIEWER",
          "countersign", "FINAL_REVIEWER",
          "second", "SECOND_REVIEWER",
          "list-office", "LIST_OFFICE",
          "government", "GOVERNMENT_APPROVER");

  private static final String WAITING =
      "{ changeSet { version contentHash awaiting { step department { id } } } }";
  private static final String REFUSED =
      " ... on ValidationFailed { code refusals { code messageEn path } }"
          + " ... on UserError { code messageEn } } }";
  private static final String SUBMIT =
      "mutation($i:ChangeSetSubmitInput!){ changeSetSubmit(input:$i) { __typename"
          + " ... on ChangeSetSaved "
          + WAITING
          + REFUSED;
  private static final String PASS =
      "mutation($i:ReviewPassInput!){ reviewPass(input:$i) { __typename ... on ChangeSetSaved "
          + WAITING
          + " ... on DecisionPublished { position }"
          + REFUSED;

  private final Map<String, Desk> desks = new HashMap<>();

  Reviewing(Settings settings) {
    ROLES.keySet().forEach(account -> desks.put(account, Desk.of(settings, account)));
  }

  /** Hands a draft in, passes every step, and publishes with the last one. */
  void publish(Desk editor, Desk publisher, String changeSet, int version) {
    publish(editor, publisher, changeSet, version, (step, seconds) -> {});
  }

  /**
   * The same.
   *
   * @param took hears how many seconds each step took
   */
  void publish(
      Desk editor, Desk publisher, String changeSet, int version, ObjDoubleConsumer<String> took) {
    long begin = System.nanoTime();
    ObjectNode handedIn = Desk.JSON.createObjectNode().put("changeSet", changeSet);
    handedIn.put("expectedVersion", version).put("idempotencyKey", newKey());
    JsonNode set = editor.act(SUBMIT, Map.of("i", handedIn)).at("/changeSetSubmit/changeSet");
    took.accept("SELF_CHECK", (System.nanoTime() - begin) / 1e9);
    while (set.has("awaiting")) {
      JsonNode next = set.at("/awaiting/0");
      String step = next.path("step").asText();
      ObjectNode input = Desk.JSON.createObjectNode().put("changeSet", changeSet);
      input.put("expectedVersion", set.path("version").asInt()).put("step", step);
      input.put("contentHash", set.path("contentHash").asText()).put("idempotencyKey", newKey());
      if (next.path("department").has("id")) {
        input.put("department", next.at("/department/id").asText());
      }
      Desk desk = step.equals("FINAL") ? publisher : desk(step);
      begin = System.nanoTime();
      set = desk.act(PASS, Map.of("i", input)).at("/reviewPass/changeSet");
      took.accept(step, (System.nanoTime() - begin) / 1e9);
    }
  }

  private Desk desk(String step) {
    return Objects.requireNonNull(desks.get(account(step)));
  }

  private static String account(String step) {
    return switch (step) {
      case "LIST_OFFICE" -> "list-office";
      case "FIRST", "SECRECY", "LEGALITY", "COUNTERSIGN", "SECOND", "GOVERNMENT" ->
          step.toLowerCase(java.util.Locale.ROOT);
      default -> throw new IllegalStateException("Nobody does the step " + step);
    };
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
