package org.quanze.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.database.Snapshot;
import org.quanze.edition.Editions;
import org.quanze.ledger.Ledger;
import org.quanze.rule.Refused;
import org.quanze.testing.Story;

/** A use case that is called while a snapshot is read: it writes, and the snapshot stays. */
class ActsInSnapshotsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private long revision() {
    return story.registry().get(Ledger.class).revision();
  }

  private int newest(int list) {
    return story.registry().get(Editions.class).findNewest(list).orElseThrow().number();
  }

  @Test
  void it_writes_in_its_own_transaction_and_the_snapshot_reads_on_as_before() throws Exception {
    story.open();
    int list = story.list(Story.COUNTY).id();
    long[] seen =
        story
            .registry()
            .get(Snapshot.class)
            .read(
                LIMIT,
                () -> {
                  long before = revision();
                  story.adjust();
                  return new long[] {before, revision(), newest(list)};
                });
    assertEquals(seen[0], seen[1], "the snapshot is of one revision");
    assertEquals(1, seen[2], "and knows the edition that stood when it began");
    assertEquals(2, story.registry().read(() -> newest(list)));
  }

  @Test
  void its_refusal_comes_through_and_the_snapshot_reads_on() throws Exception {
    story.open();
    String code =
        story
            .registry()
            .get(Snapshot.class)
            .read(
                LIMIT,
                () -> {
                  Refused refused =
                      assertThrows(
                          Refused.class,
                          () -> story.publish(Story.decision("示政发〔2026〕3号", Map.of()), List.of()));
                  revision();
                  return refused.refusals().get(0).code();
                });
    assertEquals(AdjustmentRule.HAS_LINES.code(), code);
  }
}
