package org.quanze.bundle;

/** What a verification of a bundle checks, with the sentence for what does not hold. */
public enum Check {
  WHOLE("包不完整", "the bundle is not whole"),
  SOMETHING("没有可核验的行；未核验不等于有效", "there is no row to verify; what was not verified is not valid"),
  READABLE("不是规范的 JSON 行", "this is no line of canonical JSON as it should be"),
  FIELD("与应有的值不符", "this is not what it should be"),
  ORDER("顺序不对，或有缺行、重行", "this is out of order, or a row is missing or doubled"),
  MISSING("缺少应有的行", "a row that should be here is missing"),
  UNCOMMITTED("链中没有它的依据", "nothing in the chain commits to this row"),
  HASH("与按内容重新计算的值不符", "this does not fit what its contents give"),
  COUNT("行数不符", "the number of rows is another"),
  PUBLIC("公开与否没有依据", "nothing proves whether this is public"),
  ORDERED("没有分录责令遮蔽这一字段", "no entry orders this field to be redacted"),
  REDACTED("分录已责令遮蔽的字段仍有值", "an entry orders this field to be redacted, and it still has a value"),
  SIGNATURE("签名不成立", "the signature does not hold"),
  HEAD(
      "总账不含这一已签名的链首：被截断或被重算",
      "the ledger does not hold this signed head: it was cut, or computed anew");

  private final String zh;
  private final String en;

  Check(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
