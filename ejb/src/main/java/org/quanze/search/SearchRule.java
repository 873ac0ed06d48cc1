package org.quanze.search;

import org.quanze.rule.Rule;

/** Rules of searching. */
public enum SearchRule implements Rule {
  INDEXING(
      "SRC-01",
      Nature.STATE,
      "检索索引正在建立，请稍后再试",
      "The search index is being built; ask again in a moment"),
  KNOWN_NOW_ONLY(
      "SRC-02",
      Nature.INVALID,
      "检索只按现在已知的内容进行，asOf 只能给出 effectiveOn",
      "A search reads what is known now: asOf takes effectiveOn alone"),
  TEXT_LENGTH(
      "SRC-03", Nature.INVALID, "检索词不得超过 {0} 个字符", "A search text has at most {0} characters"),
  CATEGORY_OF_A_LIST_TYPE(
      "SRC-04", Nature.INVALID, "按类别筛选须指明清单类型", "A filter by category names the list type"),
  INDEX_AHEAD(
      "SRC-05",
      Nature.STATE,
      "清单正在公布，请稍后再试",
      "The lists are just being published; ask again in a moment");

  private final Definition definition;

  SearchRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
