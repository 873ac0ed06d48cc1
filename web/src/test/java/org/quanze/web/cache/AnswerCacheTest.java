package org.quanze.web.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kept answers weigh what they hold, and no more than they may. */
class AnswerCacheTest {

  private static final long BOUND = 100_000;

  private final AnswerCache cache = new AnswerCache(true, BOUND);

  private static AnswerKey key(int n) {
    return AnswerKey.of("question " + n, 0, 1, 1);
  }

  private static KeptAnswer answer(int bytes) {
    return KeptAnswer.of(new byte[bytes], "application/json");
  }

  @Test
  void a_kept_answer_is_found_and_weighs_its_bytes() {
    KeptAnswer kept = answer(1_000);
    cache.keep(key(1), kept);
    assertSame(kept, cache.find(key(1)));
    assertEquals(kept.weight(), cache.bytes());
    assertTrue(cache.bytes() >= 1_000);
  }

  @Test
  void many_answers_of_many_threads_stay_below_the_bound() {
    IntStream.range(0, 20_000).parallel().forEach(n -> cache.keep(key(n), answer(n % 3_000)));
    assertTrue(cache.bytes() <= BOUND, "weighs " + cache.bytes());
    long found =
        IntStream.range(0, 20_000)
            .mapToObj(n -> cache.find(key(n)))
            .mapToLong(answer -> answer == null ? 0 : answer.weight())
            .sum();
    assertEquals(found, cache.bytes(), "what is found is what is weighed");
    assertTrue(found > 0);
  }

  /** Caffeine estimates who is asked for: now and then the popular one is missed and kept anew. */
  @Test
  void an_answer_that_is_asked_for_again_and_again_is_rarely_missed() {
    KeptAnswer popular = answer(1_000);
    int missed = 0;
    for (int n = 0; n < 5_000; n++) {
      cache.keep(key(n), answer(1_000));
      if (cache.find(key(-1)) == null) {
        missed++;
        cache.keep(key(-1), popular);
      }
    }
    assertTrue(missed <= 50, "missed " + missed + " times of 5,000");
  }

  @Test
  void one_that_is_too_heavy_is_not_kept_and_none_is_when_it_is_off() {
    cache.keep(key(1), answer((int) BOUND));
    assertEquals(0, cache.bytes());
    assertNull(cache.find(key(1)));
    AnswerCache off = new AnswerCache(false, BOUND);
    off.keep(key(1), answer(10));
    assertNull(off.find(key(1)));
  }
}
