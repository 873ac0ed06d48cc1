package org.quanze.edition;

import java.util.HashMap;
import java.util.Map;

/**
 * How much two texts are alike: twice the pairs of neighbouring characters that they have in
 * common, over all such pairs (Dice). It costs by the length of the texts, which is looked at up to
 * a bound.
 */
final class Likeness {

  private static final int LOOKED_AT = 400;

  private Likeness() {}

  /** From 0 for texts without a common pair to 1 for the same text. */
  static double of(String one, String other) {
    int[] a = one.codePoints().limit(LOOKED_AT).toArray();
    int[] b = other.codePoints().limit(LOOKED_AT).toArray();
    if (a.length < 2 || b.length < 2) {
      return one.equals(other) ? 1 : 0;
    }
    Map<Long, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < a.length; i++) {
      pairs.merge(pair(a, i), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i + 1 < b.length; i++) {
      Integer left = pairs.get(pair(b, i));
      if (left != null && left > 0) {
        common++;
        pairs.put(pair(b, i), left - 1);
      }
    }
    return 2.0 * common / (a.length + b.length - 2);
  }

  private static long pair(int[] points, int place) {
    return ((long) points[place] << 32) | points[place + 1];
  }
}
