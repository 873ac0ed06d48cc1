package org.quanze.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that stand in what is not published, each in one thing and nowhere else, so that an answer
 * which holds one has let it out.
 */
final class UnpublishedWords {
  private static final Pattern WORD = Pattern.compile("密标\\d+终");

  private final Map<String, Boolean> within = new HashMap<>();
  private int last;

  /**
   * A word for something new.
   *
   * @param within whether it stands where the grants of the accounts reach
   */
  synchronized String word(boolean within) {
    last++;
    String word = "密标" + last + "终";
    this.within.put(word, within);
    return word;
  }

  /** What held the word was published. */
  synchronized void published(String word) {
    within.remove(word);
  }

  /**
   * The words of an answer that it must not hold.
   *
   * @param sees whether the asker may see what is not published, where the grants reach
   */
  synchronized List<String> letOut(String answer, boolean sees) {
    return WORD.matcher(answer)
        .results()
        .map(found -> found.group())
        .distinct()
        .filter(word -> within.containsKey(word) && !(sees && within.get(word)))
        .toList();
  }
}
