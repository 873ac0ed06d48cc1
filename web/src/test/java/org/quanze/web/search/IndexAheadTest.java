package org.quanze.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.database.Snapshot;
import org.quanze.ledger.Ledger;
import org.quanze.testing.Story;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.testing.OpenRegistry;
import org.quanze.web.testing.late.EarlySnapshots;

/**
 * A decision is published and indexed when the snapshot of a question has begun: the index then
 * names what that snapshot does not know.
 */
class IndexAheadTest {

  private static final String QUESTION =
      "{ items(listType: \"POWER\", filter: { publisher: \"990101\" }) { totalCount }"
          + " search(text: \"P-\", first: 50) { totalCount readAt { revision }"
          + " nodes { __typename ... on Power { code note legalBases { instrument } } } } }";

  private final OpenRegistry open = new OpenRegistry(EarlySnapshots.class);
  private final Story story = new Story(open.registry());
  private final EarlySnapshots snapshots = open.registry().get(EarlySnapshots.class);

  @BeforeEach
  void begin() {
    story.open();
    open.indexed();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private long revision() {
    return open.registry().read(() -> open.registry().get(Ledger.class).revision());
  }

  private void publishAndIndex() {
    story.adjust();
    open.indexed();
  }

  @Test
  void the_whole_is_answered_from_a_snapshot_that_knows_what_is_found() {
    open.registry().today().set(Story.DAY_2);
    int before = snapshots.begun();
    snapshots.afterNext(this::publishAndIndex);
    JsonNode answer = new ObjectMapper().valueToTree(open.ask(QUESTION, null, Map.of()));
    assertEquals(2, snapshots.begun() - before, "snapshots");
    assertEquals(9, answer.at("/items/totalCount").asInt(), "the other field is as new");
    assertEquals(9, answer.at("/search/totalCount").asInt());
    assertEquals(9, answer.at("/search/nodes").size());
    assertTrue(answer.at("/search/nodes").findValuesAsText("code").contains("P-11"));
    assertEquals(revision(), answer.at("/search/readAt/revision").asLong());
  }

  @Test
  void a_question_that_stays_behind_is_refused_by_a_rule() throws Exception {
    open.registry().today().set(Story.DAY_2);
    Snapshot old = open.registry().get(Snapshot.class);
    snapshots.afterNext(this::publishAndIndex);
    List<AnswerError> errors =
        old.readApart(Duration.ofSeconds(30), () -> open.refused(QUESTION, Map.of()));
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).message().contains("SRC-05 "), errors.get(0).message());
  }
}
