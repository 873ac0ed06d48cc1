package org.quanze.declaration;

import org.quanze.rule.Rule;

/** Rules of declared figures. A gap breaks none of them. */
public enum DeclarationRule implements Rule {
  TEXT_FITS(
      "DCL-01",
      Nature.INVALID,
      "此项不得为空白，且不超过 {0} 字",
      "This is not blank and has at most {0} characters"),
  FIGURE_FITS(
      "DCL-02", Nature.INVALID, "公布数须在 0 与 {0} 之间", "A declared figure is between 0 and {0}"),
  PARTS_FIT("DCL-03", Nature.INVALID, "分项不超过 {0} 个", "There are at most {0} parts"),
  ALL_SEEN(
      "DCL-04",
      Nature.CONFLICT,
      "该清单已记录 {0} 次公布数，您看到的是 {1} 次",
      "{0} announcements of the list are on record; you saw {1}");

  private final Definition definition;

  DeclarationRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
