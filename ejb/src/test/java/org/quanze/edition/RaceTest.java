package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.access.AccessRule;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetDecisionHead;
import org.quanze.database.Database;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.Approval;
import org.quanze.testing.Story;

/** Twenty at once: one wins, the others hear why not; the same key has one effect. */
class RaceTest {

  private static final int MANY = 20;

  private static final int ROUNDS = Integer.getInteger("quanze.races", 1);

  private Story story;
  private DraftOutcome draft;
  private Approval approval;
  private PassReview.Command last;

  static IntStream rounds() {
    return IntStream.rangeClosed(1, ROUNDS);
  }

  @BeforeEach
  void draft() {
    story = new Story();
    approval = new Approval(story.registry());
    draft =
        approval.ready(
            story.people().editor(),
            story.draft(
                story.people().editor(),
                story.people().bureau(),
                Story.decision("示政发〔2026〕1号", Map.of()),
                List.of(story.add(1), story.add(2))));
    last = approval.last(draft, "");
  }

  @AfterEach
  void close() {
    story.close();
  }

  /** The last approval, which publishes. */
  private int release(String key) {
    return Objects.requireNonNull(
        story
            .registry()
            .get(PassReview.class)
            .pass(
                Approval.reviewer(ReviewStep.FINAL, null),
                new PassReview.Command(
                    last.changeSet(),
                    last.expectedVersion(),
                    last.step(),
                    null,
                    last.content(),
                    null,
                    key)));
  }

  private DraftOutcome edit(String number, String key) {
    return story
        .registry()
        .get(SetDecisionHead.class)
        .setHead(
            story.people().editor(),
            new SetDecisionHead.Command(
                draft.changeSet(), draft.version(), Story.decision(number, Map.of()), key));
  }

  /** Lets many begin at once; answers what each got: a value, or a refusal. */
  private static List<Object> atOnce(IntFunction<Callable<?>> act) throws Exception {
    List<Object> outcomes = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      List<Future<Object>> running = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        Callable<?> one = act.apply(i);
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return one.call();
                  } catch (Refused refused) {
                    return refused;
                  }
                }));
      }
      start.countDown();
      for (Future<Object> each : running) {
        outcomes.add(each.get());
      }
    }
    return outcomes;
  }

  private static List<Rule> refusedBy(List<Object> outcomes) {
    return outcomes.stream()
        .filter(Refused.class::isInstance)
        .map(o -> ((Refused) o).refusals().get(0).rule())
        .distinct()
        .toList();
  }

  private static long won(List<Object> outcomes) {
    return outcomes.stream().filter(o -> !(o instanceof Refused)).count();
  }

  private int count(String table) {
    return story
        .registry()
        .read(
            () ->
                story
                    .registry()
                    .get(Database.class)
                    .get("SELECT count(*) FROM " + table, row -> row.whole(1)));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_many_releases_of_one_draft_exactly_one_publishes(int round) throws Exception {
    List<Object> outcomes = atOnce(i -> () -> release("release-" + UUID.randomUUID()));
    assertEquals(1, won(outcomes), outcomes.toString());
    assertEquals(List.of(AdjustmentRule.DRAFT_VERSION), refusedBy(outcomes));
    assertEquals(1, count("ledger_entry"));
    assertEquals(2, count("ledger_line"));
    assertEquals(1, count("edition"));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_many_edits_of_one_version_exactly_one_wins_and_the_others_learn_the_new_one(int round)
      throws Exception {
    List<Object> outcomes = atOnce(i -> () -> edit("示政发〔2026〕" + i + "号", "edit-number-" + i));
    assertEquals(1, won(outcomes), outcomes.toString());
    assertEquals(List.of(AdjustmentRule.DRAFT_VERSION), refusedBy(outcomes));
    assertTrue(
        outcomes.stream()
            .filter(Refused.class::isInstance)
            .allMatch(o -> Integer.valueOf(draft.version() + 1).equals(current(o))));
    assertEquals(draft.version() + 1, count("change_set_revision"));
  }

  private static Integer current(Object refused) {
    Integer version = ((Refused) refused).currentVersion();
    return version == null ? -1 : version;
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void edits_and_releases_at_once_have_one_winner(int round) throws Exception {
    List<Object> outcomes =
        atOnce(
            i -> {
              String key = "mixed-" + i + "-" + UUID.randomUUID();
              return i % 2 == 0 ? () -> release(key) : () -> edit("示政发〔2026〕" + i + "号", key);
            });
    assertEquals(1, won(outcomes), outcomes.toString());
    assertTrue(count("ledger_entry") <= 1);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void the_same_key_with_the_same_content_has_one_effect_and_one_answer(int round)
      throws Exception {
    List<Object> outcomes = atOnce(i -> () -> release("the-one-key"));
    assertEquals(MANY, won(outcomes), outcomes.toString());
    assertEquals(1, outcomes.stream().distinct().count());
    assertEquals(1, count("ledger_entry"));
    assertEquals(1, release("the-one-key"));
    assertEquals(1, count("idempotency WHERE key = 'the-one-key'"));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void the_same_key_with_other_content_is_refused(int round) throws Exception {
    List<Object> outcomes = atOnce(i -> () -> edit("示政发〔2026〕" + i + "号", "the-one-key"));
    assertEquals(1, won(outcomes), outcomes.toString());
    assertEquals(List.of(AccessRule.KEY_REUSED), refusedBy(outcomes));
  }
}
