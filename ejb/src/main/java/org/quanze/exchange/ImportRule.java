package org.quanze.exchange;

import org.quanze.rule.Rule;

/** Rules of imports: findings of rows, and refusals of files. */
public enum ImportRule implements Rule {
  CODE_PARSES(
      "IMP-01",
      Nature.INVALID,
      "编码“{0}”不符合编码体系 {1} 的格式",
      "Code “{0}” does not have the layout of code scheme {1}"),
  ORGANISATION_PART(
      "IMP-02",
      Nature.INVALID,
      "编码的机构部分“{0}”无效：{1}",
      "The organisation part “{0}” of the code is invalid: {1}"),
  ORGANISATION_CASE(
      "IMP-03",
      Nature.INVALID,
      "编码的机构部分“{0}”含小写字母",
      "The organisation part “{0}” of the code has lower-case letters"),
  NAME_ONCE(
      "IMP-04",
      Nature.INVALID,
      "部门“{0}”的事项“{1}”与第 {2} 行重名",
      "Department “{0}” names item “{1}” in row {2} already"),
  OWN_AREA(
      "IMP-05",
      Nature.INVALID,
      "编码中的行政区划 {0} 不是本公布主体的 {1}",
      "Area {0} of the code is not that of the publisher, {1}"),
  DEPARTMENT_KNOWN("IMP-06", Nature.INVALID, "部门“{0}”未登记", "Department “{0}” is not registered"),
  NAME_PRESENT("IMP-07", Nature.INVALID, "事项名称为空", "The name is empty"),
  CATEGORY_KNOWN(
      "IMP-08",
      Nature.INVALID,
      "类别“{0}”不在类别体系 {1} 中",
      "Category “{0}” is not in category scheme {1}"),
  CODE_ONCE("IMP-09", Nature.INVALID, "编码“{0}”在第 {1} 行已出现", "Code “{0}” stands in row {1} already"),
  LIST_IS_OPEN(
      "IMP-10",
      Nature.STATE,
      "清单已有版本，本行与现行内容不同，须以决定调整",
      "The list has editions and this row differs from what stands; a decision must adjust it"),
  CONTENT_FITS("IMP-11", Nature.INVALID, "{0}", "{0}"),
  WHOLE_NUMBER("IMP-12", Nature.INVALID, "“{0}”不是整数", "“{0}” is not a whole number"),
  ENCODING(
      "IMP-20",
      Nature.INVALID,
      "文件既不是 UTF-8 也不是 GB18030，或含非法字节",
      "The file is neither UTF-8 nor GB18030, or has invalid bytes"),
  HEADER("IMP-21", Nature.INVALID, "文件缺少列“{0}”", "The file lacks column “{0}”"),
  MAPPING_EXISTS("IMP-22", Nature.NOT_FOUND, "没有映射“{0}”", "There is no mapping “{0}”"),
  MAPPING_FITS("IMP-23", Nature.INVALID, "映射不合法：{0}", "The mapping is not valid: {0}"),
  FILE_TYPE(
      "IMP-24", Nature.INVALID, "文件不是所声称的类型：{0}", "The file is not what it claims to be: {0}"),
  FILE_SIZE("IMP-25", Nature.INVALID, "文件超过上限：{0}", "The file exceeds the limit: {0}"),
  RUN_EXISTS("IMP-26", Nature.NOT_FOUND, "没有该导入", "There is no such import"),
  RUN_CHECKED("IMP-27", Nature.STATE, "该导入已公布", "The import is published already"),
  ROWS_THERE(
      "IMP-28", Nature.STATE, "校验结果已失效，请重新校验", "The checked rows are gone; check the file again"),
  NOTHING_NEW("IMP-29", Nature.STATE, "该文件没有带来任何新事项", "The file brings no new item"),
  ROW_SHAPE(
      "IMP-30",
      Nature.INVALID,
      "第 {0} 行的列数与表头不符，或引号未闭合",
      "Row {0} has another number of columns than the header, or an open quote"),
  PART_MISSING("IMP-31", Nature.INVALID, "缺少相关文件“{0}”", "The related file “{0}” is missing"),
  PART_ORDER(
      "IMP-32",
      Nature.INVALID,
      "相关文件“{0}”未按主表顺序排列：键 {1}",
      "The related file “{0}” is not in the order of the main file: key {1}"),
  NAMES_BRANCH(
      "IMP-33",
      Nature.INVALID,
      "部门“{0}”不在本公布主体或其下级",
      "Department “{0}” is not of the publisher or of one below it");

  private final Definition definition;

  ImportRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
