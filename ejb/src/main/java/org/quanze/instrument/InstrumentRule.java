package org.quanze.instrument;

import org.quanze.rule.Rule;

/** Rules of legal instruments. */
public enum InstrumentRule implements Rule {
  BASIS_NOT_YET(
      "INS-01",
      Nature.INVALID,
      "依据“{0}”自 {1} 起施行，在 {2} 尚未施行（见“{3}”）",
      "Legal basis “{0}” is in force from {1} on and not yet on {2} (by “{3}”)"),
  BASIS_REPEALED(
      "INS-02",
      Nature.INVALID,
      "依据“{0}”已自 {1} 起废止，在 {2} 不再有效（见“{3}”）",
      "Legal basis “{0}” is repealed from {1} on and not in force on {2} (by “{3}”)"),
  BASIS_LAPSED(
      "INS-03",
      Nature.INVALID,
      "依据“{0}”已自 {1} 起失效，在 {2} 不再有效（见“{3}”）",
      "Legal basis “{0}” has lapsed from {1} on and is not in force on {2} (by “{3}”)"),
  EXISTS("INS-04", Nature.NOT_FOUND, "没有该法律文件", "There is no such instrument"),
  TEXT_FITS(
      "INS-05",
      Nature.INVALID,
      "此项不得为空白，且不超过 {0} 字",
      "This is not blank and has at most {0} characters"),
  REGISTERED_ONCE(
      "INS-06",
      Nature.STATE,
      "名称、制定机关、文号和施行日相同的法律文件已登记",
      "An instrument of the same title, issuer, number and day is registered already"),
  VERSION(
      "INS-07",
      Nature.CONFLICT,
      "该法律文件已是第 {0} 版，您依据的是第 {1} 版",
      "The instrument is at version {0}; you went by version {1}"),
  STATUS_STATED(
      "INS-08",
      Nature.INVALID,
      "“尚未施行”由施行日得出，不另行载明",
      "That it is not yet in force follows from its day and is not stated"),
  DAY_ORDER(
      "INS-09",
      Nature.INVALID,
      "日期 {0} 早于施行日 {1}",
      "Day {0} is before the day {1} from which the instrument is in force"),
  IN_FORCE_BEFORE(
      "INS-10",
      Nature.STATE,
      "该法律文件在 {0} 不是有效文件：自 {1} 起已不再有效（见“{2}”）",
      "The instrument is not in force on {0}: it has not been since {1} (by “{2}”)"),
  POINT("INS-11", Nature.INVALID, "法律文件不按清单版本读取", "Instruments are not read at an edition"),
  NUMBER_FORM(
      "INS-12",
      Nature.INVALID,
      "发文字号“{0}”未按 GB/T 9704—2012 书写，规范写法为“{1}”",
      "Document number “{0}” is not written after GB/T 9704-2012, which writes “{1}”"),
  NUMBER_READ(
      "INS-13",
      Nature.INVALID,
      "发文字号“{0}”无法辨认：既不是“机关代字〔年份〕序号”，也不是令、公告的编号",
      "Document number “{0}” cannot be read: it is neither a code with year and number nor that of an"
          + " order or announcement"),
  NUMBER_OF_ISSUER(
      "INS-14",
      Nature.INVALID,
      "发文字号“{0}”的机关代字“{1}”属于{2}，与发文机关“{3}”不符",
      "Document number “{0}” has the code “{1}” of {2}, which is not the issuer “{3}”");

  private final Definition definition;

  InstrumentRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
