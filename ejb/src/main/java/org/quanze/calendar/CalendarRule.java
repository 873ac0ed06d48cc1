package org.quanze.calendar;

import org.quanze.rule.Rule;

/** Rules of the working-day calendar. */
public enum CalendarRule implements Rule {
  YEAR_KNOWN(
      "CAL-01",
      Nature.NOT_FOUND,
      "没有 {0} 年的工作日历：该年的节假日安排通知尚未录入",
      "There is no working-day calendar of {0}: the notice of that year’s holidays is not here"),
  COUNT_NOT_NEGATIVE(
      "CAL-02", Nature.INVALID, "工作日数不得为负", "A number of working days is not negative"),
  DAYS_IN_ORDER(
      "CAL-03", Nature.INVALID, "止日 {1} 早于起日 {0}", "The last day {1} is before the first, {0}"),
  NUMBERED("CAL-04", Nature.INVALID, "通知须有发文字号", "A notice has a document number"),
  HAS_DAYS("CAL-05", Nature.INVALID, "通知没有任何日期", "The notice names no day"),
  ONE_YEARLY(
      "CAL-06",
      Nature.STATE,
      "{0} 年的年度通知已录入，文号不同",
      "The yearly notice of {0} is here already, under another number"),
  DAYS_FIT(
      "CAL-07",
      Nature.INVALID,
      "{0} 至 {1} 不是 1 至 {2} 天的连续日期",
      "{0} to {1} are not 1 to {2} days in a row"),
  DAYS_OF_YEAR(
      "CAL-08",
      Nature.INVALID,
      "日期须在 {0} 年内，或在其上一年的 12 月",
      "The days are of {0}, or of the December before"),
  DAY_ONCE("CAL-09", Nature.INVALID, "日期 {0} 出现多次", "Day {0} is named more than once");

  private final Definition definition;

  CalendarRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
