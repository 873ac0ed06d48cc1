package org.quanze.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deed in a comment (回复, 解决, 重新打开); a fact for ever.
 *
 * @param act what was done
 * @param text what was said; null where somebody resolved without a word
 * @param person who, by unit and role
 */
public record Remark(Act act, @Nullable String text, String person, Instant at) {

  /** What is done in a comment. */
  public enum Act {
    /** 说: the first word, or an answer. */
    SAID,
    /** 解决: nothing more is to be done. */
    RESOLVED,
    /** 重新打开: something is, after all. */
    REOPENED
  }
}
