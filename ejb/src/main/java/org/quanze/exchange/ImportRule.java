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
      "Department “{0}” is not of the publisher or of one below it"),
  NUMBER_FOR_TEXT(
      "IMP-34",
      Nature.INVALID,
      "单元格 {0} 存的是数值 {1}，此处须为文本：前导零可能已丢失",
      "Cell {0} holds the number {1} where a text belongs: leading zeros may be lost"),
  DATE_SERIAL(
      "IMP-35",
      Nature.INVALID,
      "单元格 {0} 存的是日期序号 {1}，须改为文本",
      "Cell {0} holds the serial {1} of a date; enter it as text"),
  DIGITS_LOST(
      "IMP-36",
      Nature.INVALID,
      "“{0}”是科学计数或超过 15 位的数值，末尾数字已丢失",
      "“{0}” is in scientific notation or has more than 15 digits as a number: digits are lost"),
  TEXT_FOR_NUMBER(
      "IMP-37",
      Nature.INVALID,
      "单元格 {0} 的“{1}”是以文本形式存储的，须为数值",
      "Cell {0} holds “{1}” as text where a number belongs"),
  YES_OR_NO("IMP-38", Nature.INVALID, "“{0}”既不是“是”也不是“否”", "“{0}” is neither yes nor no"),
  FORMULA(
      "IMP-39",
      Nature.INVALID,
      "单元格 {0} 是公式，取文件所存结果“{1}”",
      "Cell {0} is a formula; the result “{1}” that the file keeps is taken"),
  CELL_FAULT(
      "IMP-40",
      Nature.INVALID,
      "单元格 {0} 是错误值或没有结果的公式：{1}",
      "Cell {0} holds an error or a formula without a result: {1}"),
  CELL_MERGED(
      "IMP-41",
      Nature.INVALID,
      "单元格 {0} 属于合并区域 {1}，其值不明",
      "Cell {0} is part of the merged area {1}, so its value is not known"),
  HEADER_ONCE("IMP-42", Nature.INVALID, "列“{0}”出现多次", "Column “{0}” stands there more than once"),
  FILE_OLD(
      "IMP-43",
      Nature.INVALID,
      "不支持 .xls 格式，请另存为 .xlsx 或 CSV",
      "The old format .xls is not read; save the file as .xlsx or CSV"),
  FILE_ENCRYPTED(
      "IMP-44",
      Nature.INVALID,
      "文件已加密，请去除打开密码后再上传",
      "The file is encrypted; remove its password and send it again"),
  FILE_MACROS(
      "IMP-45",
      Nature.INVALID,
      "文件含宏或为含宏的格式，请另存为 .xlsx",
      "The file has macros or is of a format for them; save it as .xlsx"),
  FILE_LINKS(
      "IMP-46",
      Nature.INVALID,
      "文件引用其他工作簿，请断开外部链接后再上传",
      "The file links to other workbooks; break the links and send it again"),
  FILE_MARKUP(
      "IMP-47",
      Nature.INVALID,
      "文件的 {0} 部分含表格软件不会写出的内容（DTD、注释、过长的标记或非 UTF-8 编码）",
      "Part {0} of the file has what no spreadsheet program writes: a DTD, a comment, a mark that is"
          + " too long, or another encoding than UTF-8"),
  CELL_REFERENCE("IMP-48", Nature.INVALID, "单元格引用“{0}”不合法", "“{0}” is not a reference to a cell"),
  FILE_DAMAGED(
      "IMP-49",
      Nature.INVALID,
      "文件已损坏或不完整，请重新导出后再上传",
      "The file is damaged or incomplete; export it again"),
  FILE_NUL(
      "IMP-50",
      Nature.INVALID,
      "文件含空字符 U+0000，不是文本文件",
      "The file has the character U+0000 and so is no text"),
  CODE_SCHEME_KNOWN("IMP-51", Nature.INVALID, "没有编码体系“{0}”", "There is no code scheme “{0}”"),
  CELL_JSON(
      "IMP-52",
      Nature.INVALID,
      "要素“{0}”的单元格不是所要求的 JSON",
      "The cell of element “{0}” is not the JSON that it must be"),
  EXPORT_ENCODING(
      "IMP-53",
      Nature.INVALID,
      "不支持编码“{0}”，可选 UTF-8 或 GB18030",
      "There is no encoding “{0}” here; choose UTF-8 or GB18030"),
  LIST_EXISTS("IMP-54", Nature.NOT_FOUND, "“{0}”没有{1}", "“{0}” has no list of type {1}"),
  CELL_REDACTED(
      "IMP-56",
      Nature.INVALID,
      "要素“{0}”在来源清单中已依法遮蔽，按无值导入",
      "Element “{0}” was redacted where the file comes from; the item is imported without it"),
  UNIT_BEGAN(
      "IMP-57",
      Nature.STATE,
      "部门“{0}”在校验之后已另行设立，请重新校验该文件",
      "Unit “{0}” was begun by somebody else after the check; check the file again"),
  UNIT_ENDED(
      "IMP-58",
      Nature.STATE,
      "部门“{0}”在校验之后已撤并，请重新校验该文件",
      "Unit “{0}” has ended since the check; check the file again"),
  EXPORT_FITS(
      "IMP-59",
      Nature.INVALID,
      "工作簿装不下{0}，请改用 CSV 或 JSON",
      "A workbook cannot hold {0}; export the list as CSV or JSON"),
  FILE_JSON(
      "IMP-60",
      Nature.INVALID,
      "文件不是合法的 UTF-8 编码 JSON（第 {0} 行第 {1} 列）",
      "The file is no valid JSON in UTF-8 (line {0}, column {1})"),
  FILE_SHAPE(
      "IMP-61",
      Nature.INVALID,
      "文件的 {0} 处不是导出清单的 JSON 应有的内容",
      "At {0} the file does not hold what the JSON of an exported list holds"),
  JSON_TYPE(
      "IMP-62",
      Nature.INVALID,
      "{0} 处的值不是所要求的类型",
      "The value at {0} is not of the type that it must be");

  private final Definition definition;

  ImportRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
