package org.quanze.edition;

import org.quanze.rule.Rule;

/** Rules of editions and their balance. */
public enum EditionRule implements Rule {
  BALANCED("EDN-01", Nature.STATE, "清单“{0}”不平衡：{1}", "List “{0}” does not balance: {1}"),
  ANNOUNCED_CLOSING(
      "EDN-02",
      Nature.STATE,
      "清单“{0}”的公布总数为 {1}，实际期末为 {2}，差 {3}",
      "The announced total of list “{0}” is {1}; it closes with {2}; the difference is {3}"),
  DAY_ORDER(
      "EDN-03",
      Nature.STATE,
      "生效日 {0} 早于上一版的生效日 {1}",
      "The effective day {0} is before that of the edition before it, {1}"),
  EXPLAINED(
      "EDN-04",
      Nature.STATE,
      "事项“{0}”的差异没有总账依据",
      "The difference of item “{0}” has no cause in the ledger"),
  SAME_TYPE(
      "EDN-05", Nature.INVALID, "只能比较同一清单类型的版本", "Only editions of one list type are compared"),
  OPENING_FIRST(
      "EDN-06",
      Nature.STATE,
      "该清单已有版本，不能再作期初",
      "The list has editions already and takes no opening balance");

  private final Definition definition;

  EditionRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
