package org.quanze.scheme;

import org.quanze.rule.Rule;

/** Rules of list types and code tables. */
public enum SchemeRule implements Rule {
  LIST_TYPE_EXISTS("SCH-01", Nature.NOT_FOUND, "没有清单类型“{0}”", "There is no list type “{0}”"),
  CATEGORY_EXISTS(
      "SCH-02",
      Nature.INVALID,
      "类别体系“{1}”中没有类别“{0}”",
      "Category scheme “{1}” has no category “{0}”"),
  LIST_TYPE_NEW("SCH-03", Nature.STATE, "清单类型“{0}”已经登记", "List type “{0}” is registered already"),
  SCHEME_EXISTS("SCH-04", Nature.INVALID, "没有类别体系“{0}”", "There is no category scheme “{0}”"),
  SCHEME_NEW(
      "SCH-05", Nature.STATE, "类别体系“{0}”已经登记", "Category scheme “{0}” is registered already"),
  ONE_SCHEME(
      "SCH-06",
      Nature.INVALID,
      "须指明一个已有的类别体系，或给出一个新的，二者取一",
      "Name a category scheme that there is, or give a new one: one of the two"),
  CODE_FORM(
      "SCH-07",
      Nature.INVALID,
      "代码“{0}”须为 2 至 40 个大写字母、数字、下划线或连字符，以字母开头",
      "Code “{0}” is not 2 to 40 capitals, digits, underscores or hyphens beginning with a letter"),
  CATEGORY_CODE_FORM(
      "SCH-08",
      Nature.INVALID,
      "类别代码“{0}”须为 1 至 20 个字母、数字、点、下划线或连字符，以字母或数字开头",
      "Category code “{0}” is not 1 to 20 letters, digits, dots, underscores or hyphens"),
  KEY_FORM(
      "SCH-09",
      Nature.INVALID,
      "要素键“{0}”须为 1 至 60 个字母或数字，以小写字母开头",
      "Key “{0}” of an element is not 1 to 60 letters or digits beginning with a small letter"),
  NAME_FORM(
      "SCH-10",
      Nature.INVALID,
      "名称须为 1 至 {0} 个字符，不含控制字符",
      "A name has 1 to {0} characters, none of them a control character"),
  NAMED_ONCE("SCH-11", Nature.INVALID, "“{0}”出现多次", "“{0}” occurs more than once"),
  NUMBER_OF("SCH-12", Nature.INVALID, "须有 1 至 {0} 个", "There must be 1 to {0} of them"),
  FIELDS_OF_ROWS(
      "SCH-13", Nature.INVALID, "子表须有列，其他要素没有列", "Rows have columns, and no other element does"),
  ROWS_NOT_NESTED("SCH-14", Nature.INVALID, "子表的列不能又是子表", "A column of rows is not rows again"),
  ROWS_NOT_BRIEF("SCH-15", Nature.INVALID, "子表不在列表中显示", "Rows are not shown in lists"),
  REDACTABLE_WORDS(
      "SCH-16",
      Nature.INVALID,
      "可遮蔽的要素须为文字（文本、多文本、子表），且不在列表中显示",
      "What may be redacted is words (TEXT, TEXTS or ROWS) that are not shown in lists"),
  TABLE_EXISTS("SCH-17", Nature.INVALID, "没有代码表“{0}”", "There is no code table “{0}”"),
  TABLE_OF_CODES("SCH-18", Nature.INVALID, "只有代码集和文本有代码表", "Only CODES and TEXT have a code table"),
  FORMAT_OF_TEXT(
      "SCH-19",
      Nature.INVALID,
      "只有没有代码表的文本和多文本有格式",
      "Only TEXT and TEXTS without a code table have a format"),
  TABLE_NEW("SCH-20", Nature.STATE, "代码表“{0}”已经登记", "Code table “{0}” is registered already"),
  VALUE_FORM(
      "SCH-21",
      Nature.INVALID,
      "代码“{0}”须为 1 至 40 个字母、数字、点、下划线或连字符",
      "Code “{0}” is not 1 to 40 letters, digits, dots, underscores or hyphens"),
  LENGTHENED_OPTIONAL(
      "SCH-22",
      Nature.INVALID,
      "在用的清单类型只能增加非必备要素",
      "A list type that is there is lengthened by elements that are not mandatory"),
  VERSION_CURRENT(
      "SCH-23",
      Nature.CONFLICT,
      "清单类型已被修改：现行版本为 {0}，提交依据的版本为 {1}",
      "The list type was changed: its version is {0}, yours was {1}"),
  ELEMENT_EXISTS(
      "SCH-24", Nature.INVALID, "清单类型“{0}”没有要素“{1}”", "List type “{0}” has no element “{1}”"),
  COUNTED_BY_CODE(
      "SCH-25",
      Nature.INVALID,
      "只能按列表中显示、有代码表的要素分项计数，“{0}”不是",
      "Items are counted by an element that is shown in lists and has a code table; “{0}” is not"),
  LIMIT_WHOLE(
      "SCH-26", Nature.INVALID, "时限须为整数要素，“{0}”不是", "A limit is a whole number; “{0}” is not"),
  CLAIM_ELEMENT(
      "SCH-27",
      Nature.INVALID,
      "认领基本目录事项的要素每类清单至多一个，须为列表所示的文本",
      "A list type claims items of the basic catalogue by one element at most, a text that lists show");

  private final Definition definition;

  SchemeRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
