package org.quanze.citation;

import org.quanze.rule.Rule;

/** Rules of citations, of which a draft or a row is warned. */
public enum CitationRule implements Rule {
  PLACE_THERE(
      "CIT-01",
      Nature.INVALID,
      "按本系统所存条文文本，《{0}》没有{1}",
      "By the text that this registry has, 《{0}》 has no {1}"),
  RANK_MAY(
      "CIT-02",
      Nature.INVALID,
      "所引依据均无权设定{1}：按《{2}》{3}，{0}不得设定",
      "None of the bases may create what is of category {1}: by 《{2}》 {3}, {0} may not"),
  RANK_WITHIN(
      "CIT-03",
      Nature.INVALID,
      "所引依据只能在限度内设定{1}：按《{2}》{3}，{0}只能设定{4}",
      "The bases may create what is of category {1} only within limits: by 《{2}》 {3}, {0} only {4}"),
  RANGE_FORWARD(
      "CIT-04",
      Nature.INVALID,
      "所引《{0}》的范围“{1}”前后颠倒",
      "Of 《{0}》 {1} is cited, which runs backwards");

  private final Definition definition;

  CitationRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
