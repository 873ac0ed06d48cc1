package org.quanze.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.oracle.Act;
import org.quanze.oracle.Kind;
import org.quanze.oracle.Land;
import org.quanze.oracle.RandomActs;
import org.quanze.oracle.Shrinker;

/**
 * Random histories on the registry agree with the oracle. {@code -Dquanze.histories=…} plays so
 * many, {@code -Dquanze.players=…} so many at a time; {@code -Dquanze.seed=…} plays one again. A
 * failing one is shrunk and told in full.
 */
class OracleTest {

  private static final int HISTORIES = Integer.getInteger("quanze.histories", 3);
  private static final int PLAYERS = Integer.getInteger("quanze.players", 1);
  private static final int ADJUSTMENTS = Integer.getInteger("quanze.adjustments", 200);
  private static final Duration SHRINKING =
      Duration.ofSeconds(Integer.getInteger("quanze.shrinking", 120));
  private static final Land LAND = Land.SAMPLE;
  private static final Set<Kind> KINDS = EnumSet.allOf(Kind.class);

  @Test
  void the_registry_does_what_the_oracle_does() {
    Long replay = Long.getLong("quanze.seed");
    if (replay != null) {
      history(replay);
      return;
    }
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    try (ExecutorService players = Executors.newFixedThreadPool(PLAYERS)) {
      new Random().longs(HISTORIES).forEach(seed -> players.execute(() -> play(seed, failures)));
    }
    System.out.printf(
        "%d of %d histories agree, in %d s%n",
        HISTORIES - failures.size(), HISTORIES, (System.nanoTime() - begun) / 1_000_000_000);
    assertEquals(List.of(), List.copyOf(failures));
  }

  /** The others go on if one fails. */
  private static void play(long seed, Queue<Throwable> failures) {
    try {
      history(seed);
    } catch (RuntimeException | AssertionError e) {
      failures.add(e);
    }
  }

  private static void history(long seed) {
    long begun = System.nanoTime();
    List<Act> acts = RandomActs.of(seed, LAND, KINDS, true, ADJUSTMENTS);
    Throwable failure = failure(acts);
    if (failure != null) {
      System.err.println("history " + seed + " fails, and is shrunk: " + failure.getMessage());
      long end = System.nanoTime() + SHRINKING.toNanos();
      List<Act> small =
          Shrinker.shrink(
              LAND,
              acts,
              shrunk -> System.nanoTime() < end && where(failure(shrunk)).equals(where(failure)));
      String told =
          "history %d fails; play it again with -Dquanze.seed=%d%n%s"
              .formatted(seed, seed, Shrinker.print(LAND, small));
      System.err.println(told);
      throw new AssertionError(told + failure(small), failure);
    }
    System.out.printf(
        "history %d: %d acts, %d ms%n", seed, acts.size(), (System.nanoTime() - begun) / 1_000_000);
  }

  /** The question that was answered otherwise: a smaller history fails at the same. */
  private static String where(@Nullable Throwable failure) {
    return failure == null
        ? ""
        : Stream.of(failure.getStackTrace())
            .filter(at -> at.getClassName().startsWith("org.quanze.history"))
            .map(StackTraceElement::getMethodName)
            .findFirst()
            .orElse("");
  }

  private static @Nullable Throwable failure(List<Act> acts) {
    try (Stage stage = new Stage(LAND)) {
      Agreement agreement = new Agreement(LAND, stage);
      acts.forEach(agreement::play);
      stage.registry().read(agreement::everything);
      return null;
    } catch (RuntimeException | AssertionError e) {
      return e;
    }
  }
}
