package org.quanze.history;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
 * many, {@code -Dquanze.trials=…} so many times as many; {@code -Dquanze.seed=…} plays one again. A
 * failing one is shrunk and told in full.
 */
class OracleTest {

  private static final int HISTORIES =
      Integer.getInteger("quanze.histories", 3) * Integer.getInteger("quanze.trials", 1);
  private static final int ADJUSTMENTS = Integer.getInteger("quanze.adjustments", 200);
  private static final Duration SHRINKING =
      Duration.ofSeconds(Integer.getInteger("quanze.shrinking", 120));
  private static final Land LAND = Land.SAMPLE;
  private static final Set<Kind> KINDS = EnumSet.complementOf(EnumSet.of(Kind.MIGRATE_SCHEME));

  @Test
  void the_registry_does_what_the_oracle_does() {
    Long replay = Long.getLong("quanze.seed");
    if (replay != null) {
      history(replay);
      return;
    }
    Random seeds = new Random();
    for (int i = 0; i < HISTORIES; i++) {
      history(seeds.nextLong());
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
