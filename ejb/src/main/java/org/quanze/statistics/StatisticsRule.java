package org.quanze.statistics;

import org.quanze.rule.Rule;

/** Rules of monthly statistics. */
public enum StatisticsRule implements Rule {
  MONTH_ENDED("STA-01", Nature.STATE, "{0} 尚未结束，不能报送", "{0} has not ended and cannot be reported"),
  REPORT_VERSION(
      "STA-02",
      Nature.CONFLICT,
      "该统计报表现为第 {0} 版，操作依据的是第 {1} 版",
      "The report stands at version {0}; the act was made on version {1}"),
  FIGURES_SEEN(
      "STA-03",
      Nature.CONFLICT,
      "数据与查看时的不同（总账现至第 {0} 条），请核对后再报",
      "The figures are other than those that were seen (the ledger stands at entry {0}); look again"),
  NOT_STANDING(
      "STA-04",
      Nature.STATE,
      "该统计报表已经报送，退回后才能再报",
      "The report is handed in already; it is handed in again when it was returned"),
  STANDING(
      "STA-05",
      Nature.STATE,
      "该统计报表未在报送状态，不能退回",
      "The report is not handed in, so it is not returned"),
  OTHER_PERSON(
      "STA-06", Nature.PERMISSION, "报送过该报表的人不得退回", "Who handed in a report does not return it"),
  REASON_FITS(
      "STA-07",
      Nature.INVALID,
      "须说明理由，且不超过 {0} 字",
      "The reason is said, in at most {0} characters"),
  FIGURE_EXISTS("STA-08", Nature.INVALID, "报表中没有“{0}”这一数据", "The report has no figure “{0}”"),
  FIGURE_ONCE("STA-09", Nature.INVALID, "数据“{0}”更正了多次", "Figure “{0}” is corrected more than once"),
  DECLARED_DIFFERS(
      "STA-10",
      Nature.INVALID,
      "申报数不得为负，且须与计算数 {0} 不同",
      "A declared figure is at least 0 and other than the computed one, {0}"),
  CORRECTIONS_FIT(
      "STA-11", Nature.INVALID, "一次报送至多更正 {0} 项", "At most {0} figures are corrected at a time"),
  MONTH_THERE("STA-12", Nature.INVALID, "没有 {0} 年 {1} 月", "There is no month {1} of {0}");

  private final Definition definition;

  StatisticsRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
