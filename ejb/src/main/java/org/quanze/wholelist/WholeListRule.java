package org.quanze.wholelist;

import org.quanze.rule.Rule;

/** Rules of whole lists. */
public enum WholeListRule implements Rule {
  ACCOUNTED_FOR(
      "WHL-01",
      Nature.STATE,
      "整本清单（{0}）与本决定施行后的清单有 {1} 处差异，尚无调整行说明",
      "The whole list ({0}) and the list as this decision leaves it differ in {1} places that no line"
          + " explains"),
  MISSING(
      "WHL-02",
      Nature.STATE,
      "整本清单没有“{0}”（{1}），而决定施行后它仍在清单上",
      "The whole list lacks “{0}” ({1}), which is still on the list after the decision"),
  EXTRA(
      "WHL-03",
      Nature.STATE,
      "整本清单第 {0} 行的“{1}”在决定施行后不在清单上",
      "“{1}” in row {0} of the whole list is not on the list after the decision"),
  DIFFERENT(
      "WHL-04",
      Nature.STATE,
      "整本清单第 {0} 行的“{1}”与决定施行后的内容不同：{2}",
      "“{1}” in row {0} of the whole list differs from what the decision leaves: {2}"),
  WHOLE(
      "WHL-05",
      Nature.STATE,
      "整本清单有 {0} 行未能读取，不是完整的清单",
      "{0} rows of the whole list could not be read, so it is not whole"),
  ROWS_THERE(
      "WHL-06",
      Nature.STATE,
      "整本清单的行已失效，请重新上传",
      "The rows of the whole list are gone; send the file again"),
  STATED("WHL-07", Nature.NOT_FOUND, "草案没有“{0}”的整本清单", "The draft states no whole list of “{0}”"),
  EXPLAINABLE(
      "WHL-08",
      Nature.STATE,
      "没有可据以生成调整行的差异",
      "There is no difference of which a line can be made"),
  OWN_UNIT(
      "WHL-09",
      Nature.INVALID,
      "部门“{0}”不在本草案的起草范围内",
      "Department “{0}” is not one that this draft is about");

  private final Definition definition;

  WholeListRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
