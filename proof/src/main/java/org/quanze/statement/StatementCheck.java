package org.quanze.statement;

/** What a verification of a statement checks, with the sentence for what does not hold. */
public enum StatementCheck {
  SIGNATURE("签名不成立", "the signature does not hold"),
  READABLE("不是规范的陈述", "this is no statement as it should be"),
  MAY("可否与依据不符", "whether it may does not fit its ground"),
  DAY("清单版本在所问之日以后", "the edition is of a day after the one that was asked about"),
  ENTRY("分录哈希与按内容重新计算的值不符", "the hash of the entry does not fit its contents"),
  EDITION("分录中没有这一清单版本", "the entry does not tell of this edition"),
  ROOT("分录是否有公开成员根与陈述不符", "whether the entry tells a public root is not as stated"),
  MEMBER("在册证明不成立", "the proof that the item stands in the edition does not hold"),
  ABSENCE("不在册证明不成立", "the proof that the item does not stand in the edition does not hold"),
  FIELD("字段与版本承诺不符", "the opened field does not fit the commitment of the version"),
  GROUND("证明与依据不符", "the proof is not of this ground"),
  HEAD("与所存的已签名链首不符", "this is not the entry of the signed head that was kept");

  private final String zh;
  private final String en;

  StatementCheck(String zh, String en) {
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
