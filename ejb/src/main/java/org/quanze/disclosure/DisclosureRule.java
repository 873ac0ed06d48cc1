package org.quanze.disclosure;

import org.quanze.rule.Rule;

/** Rules of disclosures. */
public enum DisclosureRule implements Rule {
  DECISION_EXISTS(
      "DSC-01", Nature.NOT_FOUND, "总账第{0}号不是决定", "Entry {0} of the ledger is no decision"),
  IS_NOT_PUBLIC("DSC-02", Nature.STATE, "该决定已主动公开", "The decision is public already"),
  REASONED(
      "DSC-03",
      Nature.INVALID,
      "转为主动公开须说明理由，且不超过{0}字",
      "A disclosure needs its reason, in at most {0} characters"),
  NUMBER_FITS(
      "DSC-04",
      Nature.INVALID,
      "发文字号须有内容，且不超过{0}字",
      "A document number is there and has at most {0} characters, or is left out");

  private final Definition definition;

  DisclosureRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
