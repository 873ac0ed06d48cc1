package org.quanze.oracle;

import java.util.List;
import java.util.Random;

/** What one seed decides, and names that it gives away once. */
final class Chance {
  final Random random;
  private int number;

  Chance(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean rarely() {
    return below(12) == 0;
  }

  boolean hardly() {
    return below(144) == 0;
  }

  <T> T one(List<T> all) {
    return all.get(below(all.size()));
  }

  String id(String letter) {
    return letter + ++number;
  }
}
