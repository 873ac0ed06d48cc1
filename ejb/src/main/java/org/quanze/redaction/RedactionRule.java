package org.quanze.redaction;

import org.quanze.rule.Rule;

/** Rules of redactions. */
public enum RedactionRule implements Rule {
  REASONED(
      "RED-01",
      Nature.INVALID,
      "遮蔽须说明法律理由，且不超过 {0} 字",
      "A redaction gives its legal reason, of at most {0} characters"),
  NUMBER_FITS(
      "RED-02",
      Nature.INVALID,
      "文书号不得为空白，且不超过 {0} 字",
      "The number of a document is not blank and has at most {0} characters"),
  FIELD_KNOWN("RED-03", Nature.INVALID, "清单类型“{1}”没有字段“{0}”", "List type “{1}” has no field “{0}”"),
  FIELD_REDACTABLE(
      "RED-04",
      Nature.INVALID,
      "字段“{0}”承载清单的含义，不得遮蔽",
      "Field “{0}” carries the sense of the list and is not redacted"),
  VERSION_THERE(
      "RED-05",
      Nature.INVALID,
      "须指明版本，且事项须有所指的版本",
      "Versions are named, and the item has each of them"),
  FIELD_HELD("RED-06", Nature.STATE, "第 {0} 版没有字段“{1}”", "Version {0} has no field “{1}”"),
  STILL_THERE(
      "RED-07",
      Nature.STATE,
      "第 {0} 版的字段“{1}”已由第 {2} 号分录遮蔽",
      "Field “{1}” of version {0} was redacted by entry {2}"),
  ALIKE_NAMED(
      "RED-08",
      Nature.INVALID,
      "第 {0} 版的同一字段内容相同，须一并指明",
      "Version {0} holds the same value in the same field and has to be named too"),
  ONCE_PUBLIC(
      "RED-09",
      Nature.STATE,
      "事项从未公开，无可遮蔽的公开内容",
      "The item was never public, so nothing public is to be redacted"),
  REASON_SILENT(
      "RED-10",
      Nature.INVALID,
      "理由和文书号不得复述要遮蔽的内容",
      "Neither the reason nor the number of the document repeats what is to be redacted"),
  VERSION_NEWEST(
      "RED-11",
      Nature.CONFLICT,
      "事项已有第 {0} 版，您依据的是第 {1} 版",
      "The item now has version {0}; you went by version {1}");

  private final Definition definition;

  RedactionRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
