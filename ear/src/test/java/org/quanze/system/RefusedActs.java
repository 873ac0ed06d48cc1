package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.quanze.run.Trial;

/**
 * Acts that are refused: whole, in both languages, with their fields, and so that nothing is left
 * in any table but the log of acts.
 */
record RefusedActs(Trial trial) {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}.* ");

  /** The act is refused by these rules in their order, and leaves nothing. */
  JsonNode assertRefused(
      Act act, Client client, Map<String, ?> input, String type, String... codes) {
    Map<String, Long> before = Stored.tables(trial);
    JsonNode answer = act.once(client, input);
    assertEquals(before, Stored.tables(trial), answer.toString());
    assertEquals(type, answer.path("__typename").asText(), answer.toString());
    assertEquals(codes[0], answer.path("code").asText(), answer.toString());
    assertTold(answer);
    if (answer.has("refusals")) {
      answer.path("refusals").forEach(RefusedActs::assertTold);
      assertEquals(List.of(codes), answer.path("refusals").findValuesAsText("code"));
    }
    return answer;
  }

  static void assertTold(JsonNode refusal) {
    assertTrue(CHINESE.matcher(refusal.path("messageZh").asText()).find(), refusal.toString());
    assertTrue(
        ENGLISH.matcher(refusal.path("messageEn").asText() + " ").find(), refusal.toString());
    assertTrue(refusal.path("path").isArray(), refusal.toString());
  }
}
