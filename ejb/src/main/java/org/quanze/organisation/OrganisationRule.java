package org.quanze.organisation;

import org.quanze.rule.Rule;

/** Rules of divisions, units and their codes. */
public enum OrganisationRule implements Rule {
  USCC_CHECK_DIGIT(
      "ORG-01",
      Nature.INVALID,
      "统一社会信用代码“{0}”的校验位不正确",
      "The check digit of unified social credit code “{0}” is wrong"),
  GB11714_CHECK_DIGIT(
      "ORG-02",
      Nature.INVALID,
      "组织机构代码“{0}”的校验位不正确",
      "The check digit of organisation code “{0}” is wrong"),
  CODE_LAYOUT(
      "ORG-03",
      Nature.INVALID,
      "“{0}”既不是 18 位统一社会信用代码，也不是 9 位组织机构代码",
      "“{0}” is neither a unified social credit code of 18 characters nor an organisation code of 9"),
  CODE_LOWER_CASE(
      "ORG-04", Nature.INVALID, "机构代码“{0}”含小写字母", "Organisation code “{0}” has lower-case letters"),
  CODE_PLACEHOLDER(
      "ORG-05", Nature.INVALID, "“{0}”是由同一数字组成的占位符", "“{0}” is a placeholder of equal digits"),
  PUBLISHER_EXISTS("ORG-06", Nature.NOT_FOUND, "没有公布主体“{0}”", "There is no publisher “{0}”"),
  DEPARTMENT_EXISTS("ORG-07", Nature.NOT_FOUND, "没有部门“{0}”", "There is no department “{0}”"),
  DEPARTMENT_VALID(
      "ORG-08", Nature.STATE, "部门“{0}”在 {1} 不存续", "Department “{0}” does not exist on {1}"),
  DIVISION_EXISTS("ORG-09", Nature.NOT_FOUND, "没有行政区划“{0}”", "There is no division “{0}”"),
  CODE_TAKEN("ORG-10", Nature.STATE, "“{0}”已被使用", "“{0}” is taken"),
  TEXT_FITS(
      "ORG-11",
      Nature.INVALID,
      "此项不得为空白，且不超过 {0} 字",
      "This is not blank and has at most {0} characters"),
  DUTY_TAKEN(
      "ORG-12",
      Nature.STATE,
      "该部门的{0}在此期间已有其人，须先登记其终止日",
      "Somebody else has this duty ({0}) of the unit in this time; say first until when"),
  TIME_ORDER(
      "ORG-13", Nature.INVALID, "终止日须晚于起始日 {0}", "The day of ending is after the first day, {0}"),
  DUTY_ENDED("ORG-14", Nature.STATE, "终止日已登记", "It is said already until when");

  private final Definition definition;

  OrganisationRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
