package org.quanze.ledger;

import org.quanze.rule.Rule;

/**
 * Rules that a ledger and what is derived from it keep; a verification reports what breaks them.
 */
public enum LedgerRule implements Rule {
  SOMETHING_CHECKED(
      "LED-01",
      Nature.STATE,
      "表 {0} 中没有任何可核验的行；未核验不等于有效",
      "Table {0} holds no row to verify; what was not verified is not valid"),
  ROW_THERE("LED-02", Nature.STATE, "表 {0} 缺少行 {1}", "Table {0} lacks row {1}"),
  ROW_CAUSED(
      "LED-03",
      Nature.STATE,
      "表 {0} 的行 {1} 没有总账依据",
      "Row {1} of table {0} has no cause in the ledger"),
  FIELD_FITS(
      "LED-04",
      Nature.STATE,
      "表 {0} 行 {1} 的字段 {2} 应为 {3}，实为 {4}",
      "Field {2} of row {1} in table {0} should be {3} and is {4}"),
  HASH_FITS(
      "LED-05",
      Nature.STATE,
      "表 {0} 行 {1} 的 {2} 与其内容重新计算的值不符",
      "{2} of row {1} in table {0} does not fit what its contents give"),
  HEAD_KEPT(
      "LED-06",
      Nature.STATE,
      "总账不含外部保存的链首：第 {0} 号 {1}",
      "The ledger does not hold the head that was kept outside: number {0}, {1}"),
  BALANCED("LED-07", Nature.STATE, "版本 {0} 不平衡：{1}", "Edition {0} does not balance: {1}"),
  REDACTION_ORDERED(
      "LED-08",
      Nature.STATE,
      "表 {0} 行 {1} 的字段 {2} 无法打开，而没有分录责令遮蔽",
      "Field {2} of row {1} in table {0} cannot be opened, and no entry orders it to be redacted"),
  REDACTION_DONE(
      "LED-09",
      Nature.STATE,
      "表 {0} 行 {1} 的字段 {2} 已被责令遮蔽，而仍有值或密钥",
      "Field {2} of row {1} in table {0} was ordered to be redacted and still has a value or a key");

  private final Definition definition;

  LedgerRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
