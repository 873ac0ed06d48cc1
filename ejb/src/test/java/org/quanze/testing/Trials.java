package org.quanze.testing;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Runs a property on random cases. Each case comes from one seed and a size; a failing one is tried
 * again at half the size as long as it still fails, and the smallest failure is reported with its
 * seed. {@code -Dquanze.seed=…} replays it; {@code -Dquanze.trials=…} tries so many times as many.
 */
public final class Trials {

  private static final int FACTOR = Integer.getInteger("quanze.trials", 1);

  private Trials() {}

  /** A property of one case. */
  @FunctionalInterface
  public interface Property {
    void holds(Source source) throws Exception;
  }

  /** Tries a property so many times, on cases of a size at most. */
  public static void of(String name, int times, int size, Property property) {
    Long replay = Long.getLong("quanze.seed");
    if (replay != null) {
      attempt(name, replay, size, property);
      return;
    }
    Random seeds = new Random();
    for (int i = 0; i < times * FACTOR; i++) {
      attempt(name, seeds.nextLong(), size, property);
    }
  }

  private static void attempt(String name, long seed, int size, Property property) {
    Throwable failure = failure(seed, size, property);
    int failing = size;
    for (int half = size / 2; failure != null && half > 0; half /= 2) {
      Throwable smaller = failure(seed, half, property);
      if (smaller == null) {
        break;
      }
      failure = smaller;
      failing = half;
    }
    if (failure != null) {
      String replay = name + " fails at size " + failing + "; replay with -Dquanze.seed=" + seed;
      System.err.println(replay);
      throw new AssertionError(replay + ": " + failure.getMessage(), failure);
    }
  }

  private static @Nullable Throwable failure(long seed, int size, Property property) {
    try {
      property.holds(new Source(seed, size));
      return null;
    } catch (Exception | AssertionError e) {
      return e;
    }
  }

  /** Random things of one seed. */
  public static final class Source {
    // Quotes, escapes, controls, composed and ideographic characters, and one beyond 16 bits.
    private static final String ALPHABET = "ab\"\\/\n\t\r\b\f\u0001\u001f ,.{}[]:é权责清单\u2028𠮷";
    private final Random random;
    private final long seed;
    private final int size;

    Source(long seed, int size) {
      this.random = new Random(seed);
      this.seed = seed;
      this.size = size;
    }

    public long seed() {
      return seed;
    }

    public int size() {
      return size;
    }

    /** From 0 up to, not including, a bound. */
    public int below(int bound) {
      return random.nextInt(bound);
    }

    public boolean flag() {
      return random.nextBoolean();
    }

    public long big() {
      return random.nextLong();
    }

    public <T> T one(List<T> all) {
      return all.get(below(all.size()));
    }

    /** A text that is never empty. */
    public String text() {
      int[] points = ALPHABET.codePoints().toArray();
      StringBuilder text = new StringBuilder();
      for (int i = below(size) + 1; i > 0; i--) {
        text.appendCodePoint(points[below(points.length)]);
      }
      return text.toString();
    }
  }
}
