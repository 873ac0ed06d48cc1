package org.quanze.review;

import org.quanze.rule.Rule;

/** Rules of reviews. */
public enum ReviewRule implements Rule {
  UNDER_REVIEW("REV-01", Nature.STATE, "该草案不在审查中", "The change set is not under review"),
  STEP_AWAITED(
      "REV-02",
      Nature.STATE,
      "现在不待“{0}”；待办环节：{1}",
      "The step {0} is not awaited now; awaited: {1}"),
  NOT_BY_EDITOR(
      "REV-03", Nature.PERMISSION, "编辑过该草案的人不得审查", "Who edited the change set may not review it"),
  ONE_STEP_EACH(
      "REV-04",
      Nature.PERMISSION,
      "同一人不得审查同一草案的两个环节",
      "Nobody may do two steps of the same change set"),
  SAME_CONTENT(
      "REV-05",
      Nature.CONFLICT,
      "所审内容已变化（草案或其所依据的现状），须重新提交审查",
      "What was reviewed has changed, in the change set or in what it builds on: it must be submitted again"),
  REASON_PRESENT("REV-06", Nature.INVALID, "退回须说明理由", "A return needs its reason"),
  COUNTERSIGNER_STANDS(
      "REV-08",
      Nature.STATE,
      "会签部门“{0}”已撤并，其职责由“{1}”承继：须据此修改草案，重新提交审查",
      "Unit {0}, which is to countersign, has ended and {1} follows it: the change set is to be edited and submitted again"),
  COMMENT_LENGTH("REV-07", Nature.INVALID, "审查意见最多{0}个字", "A comment has at most {0} characters");

  private final Definition definition;

  ReviewRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
