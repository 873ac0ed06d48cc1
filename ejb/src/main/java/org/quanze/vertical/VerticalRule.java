package org.quanze.vertical;

import org.quanze.rule.Rule;

/** Rules of vertical comparison. */
public enum VerticalRule implements Rule {
  SAME_TYPE(
      "VRT-01",
      Nature.INVALID,
      "纵向比对须为同一清单类型：{0} 与 {1}",
      "A vertical comparison takes lists of one type, not of {0} and {1}"),
  TWO_PUBLISHERS(
      "VRT-02",
      Nature.INVALID,
      "纵向比对须为两个公布主体的清单",
      "A vertical comparison takes lists of two governments");

  private final Definition definition;

  VerticalRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
