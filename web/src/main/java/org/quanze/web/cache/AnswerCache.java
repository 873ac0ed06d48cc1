package org.quanze.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The answers to anonymous questions, bounded by bytes. Answers of older revisions are asked for no
 * more and so give way to others: nothing has to be cleared when the registry changes.
 */
public final class AnswerCache {
  private final boolean on;
  private final Cache<AnswerKey, KeptAnswer> answers;

  public AnswerCache(boolean on, long bytes) {
    this.on = on;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<AnswerKey, KeptAnswer>weigher((key, answer) -> answer.weight())
            .build();
  }

  /** Whether answers are kept at all; a benchmark measures without. */
  public boolean isOn() {
    return on;
  }

  /** The answer to this question, if it was asked before. */
  public @Nullable KeptAnswer find(AnswerKey key) {
    return on ? answers.getIfPresent(key) : null;
  }

  /** Keeps an answer. */
  public void keep(AnswerKey key, KeptAnswer answer) {
    if (on) {
      answers.put(key, answer);
    }
  }

  /** The bytes that the kept answers take. */
  public long bytes() {
    answers.cleanUp();
    return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
