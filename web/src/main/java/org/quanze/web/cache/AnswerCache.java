package org.quanze.web.cache;

import org.jspecify.annotations.Nullable;

/**
 * The answers to anonymous questions, bounded by bytes. Answers of older revisions are asked for no
 * more and so are the first to be forgotten: nothing has to be cleared when the registry changes.
 */
public final class AnswerCache {
  private final boolean on;
  private final BoundedCache<AnswerKey, KeptAnswer> answers;

  public AnswerCache(boolean on, long bytes) {
    this.on = on;
    this.answers = new BoundedCache<>(bytes, KeptAnswer::weight);
  }

  /** Whether answers are kept at all; a benchmark measures without. */
  public boolean isOn() {
    return on;
  }

  /** The answer to this question, if it was asked before. */
  public @Nullable KeptAnswer find(AnswerKey key) {
    return on ? answers.get(key) : null;
  }

  /** Keeps an answer. */
  public void keep(AnswerKey key, KeptAnswer answer) {
    if (on) {
      answers.put(key, answer);
    }
  }

  /** The bytes that the kept answers take. */
  public long bytes() {
    return answers.weight();
  }
}
