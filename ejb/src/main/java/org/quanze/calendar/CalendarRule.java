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
      "CAL-03", Nature.INVALID, "止日 {1} 早于起日 {0}", "The last day {1} is before the first, {0}");

  private final Definition definition;

  CalendarRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
