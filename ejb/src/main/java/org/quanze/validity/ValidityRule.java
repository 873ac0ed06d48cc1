package org.quanze.validity;

import org.quanze.rule.Rule;

/** Rules of the two time axes. */
public enum ValidityRule implements Rule {
  ONE_RECORDED_AXIS(
      "VAL-01",
      Nature.INVALID,
      "asOf 中 knownAt 与 edition 只能给出一个",
      "asOf takes at most one of knownAt and edition"),
  EDITION_EXISTS("VAL-02", Nature.NOT_FOUND, "该清单没有第 {0} 版", "The list has no edition {0}"),
  NOTHING_RECORDED(
      "VAL-03",
      Nature.NOT_FOUND,
      "在所给时刻该公布主体尚无任何记录",
      "At that instant the publisher had recorded nothing yet"),
  EDITION_OF_ONE_LIST(
      "VAL-04", Nature.INVALID, "按版本读取时只能指定一个清单", "A read at an edition names a single list"),
  ONE_POINT(
      "VAL-05",
      Nature.INVALID,
      "asOf 与 effectiveOn 只能给出一个",
      "Give one of asOf and effectiveOn, not both");

  private final Definition definition;

  ValidityRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
