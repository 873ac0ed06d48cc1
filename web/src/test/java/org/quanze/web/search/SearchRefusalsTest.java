package org.quanze.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.search.SearchRule;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.testing.OpenRegistry;

/** What a search refuses comes with the code of its rule and with both sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRefusalsTest {

  private final OpenRegistry open = new OpenRegistry();

  @AfterAll
  void close() {
    open.close();
  }

  private void refused(ErrorCode code, SearchRule rule, String arguments, @Nullable Object... of) {
    List<AnswerError> errors =
        open.refused("{ search(" + arguments + ", first: 1) { totalCount } }", Map.of());
    assertEquals(1, errors.size(), errors.toString());
    assertEquals(code, errors.get(0).code());
    var told = Objects.requireNonNull(errors.get(0).rule());
    assertEquals(rule.code(), told.code());
    assertEquals(rule.at("", of).en(), told.en());
    assertEquals(rule.at("", of).zh(), told.zh());
  }

  @Test
  void while_there_is_no_index_the_state_refuses() {
    refused(ErrorCode.NOT_IN_STATE, SearchRule.INDEXING, "text: \"登记\"");
  }

  @Test
  void another_time_of_knowledge_is_no_input_for_a_search() {
    refused(
        ErrorCode.INPUT_INVALID,
        SearchRule.KNOWN_NOW_ONLY,
        "asOf: { knownAt: \"2026-03-02T00:00:00Z\" }");
  }

  @Test
  void a_text_has_its_length() {
    refused(
        ErrorCode.INPUT_INVALID, SearchRule.TEXT_LENGTH, "text: \"" + "字".repeat(101) + "\"", 100);
  }
}
