package org.quanze.ratio;

import org.quanze.rule.Rule;

/** Rules of ratios. */
public enum RatioRule implements Rule {
  RATIO_EXISTS("RAT-01", Nature.NOT_FOUND, "没有比率指标“{0}”", "There is no ratio “{0}”"),
  RATIO_NEW("RAT-02", Nature.STATE, "比率指标“{0}”已经登记", "Ratio “{0}” is registered already"),
  TERMS(
      "RAT-03",
      Nature.INVALID,
      "分子和分母各须 1 至 {0} 项，扣除项至多 {0} 项",
      "Above and below the line there are 1 to {0} terms each, and at most {0} exempt ones"),
  TARGET("RAT-04", Nature.INVALID, "目标值应在 0 至 1 之间", "The target is from 0 to 1"),
  EDITION_OF_TERM(
      "RAT-05",
      Nature.INVALID,
      "比率指标不涉及清单类型“{0}”，或同一清单指定了两个版本",
      "The ratio counts no list of type “{0}”, or two editions of it are named");

  private final Definition definition;

  RatioRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
