package org.quanze.deadline;

import org.quanze.rule.Rule;

/** Rules of deadlines. */
public enum DeadlineRule implements Rule {
  DUE_WHEN_RESUMED(
      "DLN-01",
      Nature.STATE,
      "计时已中止，恢复后才能确定届满日",
      "The clock stands: the due day is known when it goes on"),
  RUNS("DLN-02", Nature.STATE, "计时已经中止", "The clock stands already"),
  STANDS("DLN-03", Nature.STATE, "计时没有中止", "The clock does not stand"),
  REASON_FITS(
      "DLN-04",
      Nature.INVALID,
      "中止计时须说明理由，且不超过 {0} 字",
      "Whoever stops the clock says why, in at most {0} characters"),
  NOT_BY_EDITOR(
      "DLN-05",
      Nature.PERMISSION,
      "编辑过该草案的人不得中止其计时",
      "Who edited a change set may not stop its clock"),
  NOT_BY_PARTY(
      "DLN-06",
      Nature.PERMISSION,
      "办理该交接的人，以及编辑过其下放或承接草案的人，不得中止其计时",
      "Who may do a handover for a party, or edited a draft that gives or accepts, may not stop its clock"),
  HANDOVER_RUNS(
      "DLN-07",
      Nature.STATE,
      "交接自公布时起计时，至办结、退回或撤回为止",
      "The clock of a handover runs from its announcement until it is done, refused or withdrawn");

  private final Definition definition;

  DeadlineRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
