package org.quanze.web.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.head.Signing;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.statement.StatementReport;
import org.quanze.statement.StatementVerifier;
import org.quanze.testing.SigningKeys;
import org.quanze.testing.Story;
import org.quanze.web.testing.OpenRegistry;

/** An answer can be had signed, and is the same each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementFieldTest {

  private OpenRegistry open;
  private Signing signing;

  @BeforeAll
  void tell() {
    open = new OpenRegistry();
    Story story = new Story(open.registry());
    story.open();
    story.adjust();
    signing = open.registry().get(Signing.class);
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode ask(String document, Map<String, @Nullable Object> variables) {
    return new ObjectMapper().valueToTree(open.ask(document, null, variables));
  }

  private JsonNode answer() {
    JsonNode power =
        ask(
                "{ powers(filter: { publisher: \""
                    + Story.COUNTY
                    + "\" }, first: 1)"
                    + " { nodes { id department { id } } } }",
                Map.of())
            .at("/powers/nodes/0");
    Map<String, @Nullable Object> question = new HashMap<>();
    question.put("item", power.path("id").asText());
    question.put("department", power.at("/department/id").asText());
    return ask(
            "query ($department: ID!, $item: ID!)"
                + " { canExercise(department: $department, item: $item) { ground on statement } }",
            question)
        .path("canExercise");
  }

  @Test
  void a_statement_says_what_the_answer_says_and_holds() {
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      signing.use(SigningKeys.of(algorithm), KeySet.of(List.of()));
      JsonNode answer = answer();
      StatementReport report =
          StatementVerifier.verify(
              answer.path("statement").asText(), signing.publicKeys(), Map.of());
      assertEquals(List.of(), report.findings());
      var stated = Objects.requireNonNull(report.statement());
      assertEquals(answer.path("ground").asText(), stated.ground().name());
      assertEquals(answer.path("on").asText(), stated.on());
      assertEquals(answer, answer());
    }
  }

  @Test
  void without_a_key_there_is_no_statement() {
    signing.use(null, KeySet.of(List.of()));
    assertTrue(answer().path("statement").isNull());
  }
}
