package org.quanze.item;

import org.quanze.rule.Rule;

/** Rules of the contents of an item. */
public enum ItemRule implements Rule {
  NAME_PRESENT("ITM-01", Nature.INVALID, "事项名称不能为空", "The name of an item must not be empty"),
  NAME_LENGTH(
      "ITM-02",
      Nature.INVALID,
      "事项名称不得超过 1000 字",
      "The name of an item has at most 1,000 characters"),
  ELEMENT_KNOWN(
      "ITM-03", Nature.INVALID, "清单类型“{1}”没有要素“{0}”", "List type “{1}” has no element “{0}”"),
  ELEMENT_TYPE("ITM-04", Nature.INVALID, "要素“{0}”应为{1}", "Element “{0}” must be of type {1}"),
  TEXT_CLEAN(
      "ITM-05", Nature.INVALID, "“{0}”含不允许的字符 U+{1}", "“{0}” has the forbidden character U+{1}"),
  TEXT_LENGTH(
      "ITM-06",
      Nature.INVALID,
      "要素“{0}”不得超过 32767 字",
      "Element “{0}” has at most 32,767 characters"),
  MANDATORY("ITM-07", Nature.INVALID, "必备要素“{0}”缺失", "Mandatory element “{0}” is missing"),
  ITEM_EXISTS("ITM-08", Nature.NOT_FOUND, "没有事项“{0}”", "There is no item “{0}”"),
  CODE_UNIQUE(
      "ITM-09", Nature.INVALID, "编码“{0}”在本清单中已被使用", "Code “{0}” is already used on this list"),
  OPENNESS_PRESENT(
      "ITM-10", Nature.INVALID, "起草时必须确定公开属性", "Openness must be chosen when a draft is made"),
  NOT_PUBLIC_REASON(
      "ITM-17",
      Nature.INVALID,
      "不予公开须写明理由，其他公开属性不写",
      "NOT_PUBLIC has its reason stated, and nothing else has"),
  CODE_VALID(
      "ITM-11",
      Nature.INVALID,
      "编码“{0}”不是有效的 {1} 编码：{2}",
      "“{0}” is no valid code of code scheme {1}: {2}"),
  CONTENT_INTACT(
      "ITM-12",
      Nature.STATE,
      "事项“{0}”第 {1} 版的字段“{2}”与总账中的承诺值不符",
      "Field “{2}” of version {1} of item “{0}” does not fit the commitment in the ledger"),
  LIST_TYPE_NAMED(
      "ITM-13", Nature.INVALID, "按编码查询须指明清单类型", "A look-up by code names the list type"),
  SCOPE_NAMED(
      "ITM-14", Nature.INVALID, "须指明公布主体、区划分支或部门", "Name a publisher, a branch or a department"),
  NAME_PART_LENGTH(
      "ITM-15", Nature.INVALID, "名称检索至少 2 个字符", "A part of a name has at least 2 characters"),
  WHOLE_RANGE(
      "ITM-16",
      Nature.INVALID,
      "要素“{0}”的数值超出 ±9007199254740991",
      "Element “{0}” exceeds ±9007199254740991"),
  ELEMENT_FORMAT("ITM-18", Nature.INVALID, "要素“{0}”应为{1}", "Element “{0}” must be {1}"),
  CODE_IN_TABLE(
      "ITM-19",
      Nature.INVALID,
      "要素“{0}”的代码“{1}”不在代码表 {2} 中",
      "Code “{1}” of element “{0}” is not in code table {2}"),
  REFERENCE_EXISTS(
      "ITM-20",
      Nature.INVALID,
      "要素“{0}”引用的事项不存在",
      "Element “{0}” refers to an item that does not exist"),
  PROMISED_WITHIN_LEGAL(
      "ITM-21",
      Nature.INVALID,
      "承诺时限不得长于法定时限",
      "The promised limit is not longer than the statutory one"),
  AT_ONCE(
      "ITM-22",
      Nature.INVALID,
      "即办件的承诺时限为 0，承诺件的大于 0",
      "What is handled at once has a promised limit of 0, and nothing else has"),
  VISITS_REASON(
      "ITM-23", Nature.INVALID, "须到办事现场的，应说明原因", "Where one has to come, the reason is stated"),
  WHOLLY_ONLINE(
      "ITM-24",
      Nature.INVALID,
      "网办深度为Ⅳ级（全程网办）的，到办事现场次数为 0",
      "What is handled wholly online (level IV) takes no visit"),
  COURIER(
      "ITM-25",
      Nature.INVALID,
      "不到现场也不网上办理的，应提供物流快递",
      "What takes no visit and is not handled online goes by courier"),
  NOTHING_TO_PAY(
      "ITM-26", Nature.INVALID, "不收费的，不设网上支付", "Where there is no fee, nothing is paid online"),
  PHONES_APART(
      "ITM-27",
      Nature.INVALID,
      "咨询电话与监督投诉电话不得相同",
      "The phone for complaints is another than that for questions"),
  STEPS_WITHIN(
      "ITM-28",
      Nature.INVALID,
      "各环节的工作日合计不得超过承诺时限",
      "The days of the steps together are within the promised limit"),
  LICENCE_RESULT("ITM-29", Nature.INVALID, "行政许可应写明审批结果", "A licence states its result"),
  HANDLING_NUMBERS(
      "ITM-30",
      Nature.INVALID,
      "业务办理项的序号为两位数字，且不重复",
      "The numbers of handling items have two digits, and each is there once"),
  INTERNAL_PUBLIC(
      "ITM-31",
      Nature.INVALID,
      "内部审批事项拟主动公开，请核实公开属性",
      "An internal approval is drafted as public; check its openness");

  private final Definition definition;

  ItemRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
