package org.quanze.annotation;

import org.quanze.rule.Rule;

/** Rules of annotations. */
public enum AnnotationRule implements Rule {
  REASONED(
      "ANN-01",
      Nature.INVALID,
      "标注须说明理由，且不超过 {0} 字",
      "An annotation gives a reason, of at most {0} characters"),
  NUMBER_FITS(
      "ANN-02",
      Nature.INVALID,
      "发文字号不得为空白，且不超过 {0} 字",
      "A document number is not blank and has at most {0} characters");

  private final Definition definition;

  AnnotationRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
