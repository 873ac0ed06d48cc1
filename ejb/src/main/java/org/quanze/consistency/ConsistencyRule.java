package org.quanze.consistency;

import org.quanze.rule.Rule;

/** Rules of lists that refer to one another. */
public enum ConsistencyRule implements Rule {
  NOTHING_LEFT_BEHIND(
      "CON-01",
      Nature.INVALID,
      "“{0}”退出清单后，仍有 {1} 个在册事项引用它，例如“{2}”",
      "When “{0}” leaves its list, {1} items that stand still refer to it, such as “{2}”"),
  RUN_ONCE_OF(
      "CON-02",
      Nature.INVALID,
      "只跑一次条目须引用本政府当日在用的权力或公共服务事项",
      "A run-once entry refers to a power or public service of this government that is in force on the day"),
  VISITS_AT_MOST_ONE(
      "CON-03", Nature.INVALID, "只跑一次条目的到场次数应为 0 或 1", "A run-once entry has 0 visits or 1"),
  MATTERS_VISITS(
      "CON-04",
      Nature.INVALID,
      "对应的政务服务事项“{0}”须到场 {1} 次",
      "The matter “{0}” that implements it asks for {1} visits"),
  KIND_OF_ENTRY(
      "CON-05",
      Nature.INVALID,
      "条目种类与所引用事项的清单不符",
      "The kind of the entry does not fit the list of the item that it refers to");

  private final Definition definition;

  ConsistencyRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
