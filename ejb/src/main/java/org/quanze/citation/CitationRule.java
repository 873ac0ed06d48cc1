package org.quanze.citation;

import org.quanze.rule.Rule;

/** Rules of citations, of which a draft or a row is warned. */
public enum CitationRule implements Rule {
  PLACE_THERE(
      "CIT-01",
      Nature.INVALID,
      "按本系统所存条文文本，《{0}》没有{1}",
      "By the text that this registry has, 《{0}》 has no {1}");

  private final Definition definition;

  CitationRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
