package org.quanze.exercise;

import org.quanze.rule.Rule;

/** Rules of the question whether a power may be exercised. */
public enum ExerciseRule implements Rule {
  TERRITORY("EXR-01", Nature.NOT_FOUND, "没有区划“{0}”", "There is no division “{0}”"),
  KNOWN_BY_NOW(
      "EXR-02", Nature.INVALID, "认知时点 {0} 尚未到来", "What will be known at {0} cannot be told yet");

  private final Definition definition;

  ExerciseRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
