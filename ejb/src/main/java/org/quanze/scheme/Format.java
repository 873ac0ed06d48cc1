package org.quanze.scheme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** What a text of an element is beyond words (要素格式), so that it can be reckoned with. */
public enum Format {
  /** 日期: a day as in ISO 8601, such as {@code 2026-08-31}. */
  DATE("日期（2026-08-31）", "a day (2026-08-31)", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
  /** 金额: yuan with at most two decimals, such as {@code 35.50}; no sign, no separators. */
  MONEY("金额（元，35.50）", "an amount in yuan (35.50)", "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?"),
  /**
   * 时限: a number with its unit, or at once, or none. Source of the units: 时限单位 of published 实施清单.
   */
  DURATION(
      "时限（20个工作日、30天、即办、无）",
      "a limit (20个工作日, 30天, 即办, 无)",
      "即办|无|[1-9][0-9]{0,3}(个?工作日|个?自然日|天|个?小时|个?月|年)"),
  /** 法条引用: a title in 《》 and what of it is cited, such as {@code 《行政许可法》第十二条}. */
  CITATION(
      "法条引用（《…》第…条）", "a citation (《…》第…条)", "《[^《》]{1,300}》(（[^（）]{1,100}）)?\\s*(第.{1,2000})?"),
  /** 事项引用: the identity of an item of this registry. */
  ITEM("事项标识", "the identity of an item", Format.IDENTITY),
  /** 基本目录事项: the identity of an item of the basic catalogue, which is claimed by it. */
  CATALOGUE_ITEM("基本目录事项标识", "the identity of an item of the basic catalogue", Format.IDENTITY),
  /** 人员: the name of a person, without digits. */
  PERSON("姓名", "a name of a person", "[\\p{L}\\p{M}·. ()（）]{1,50}"),
  /** 电话: one number or several, with extensions. */
  PHONE(
      "电话号码",
      "a phone number",
      "NUMBER([、,，;；/ ]{1,2}NUMBER){0,9}"
          .replace("NUMBER", "\\+?[0-9(（][0-9()（） -]{1,22}[0-9]([转x][0-9]{1,6})?"));

  private static final String IDENTITY =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final String zh;
  private final String en;
  private final Pattern pattern;

  Format(String zh, String en, String pattern) {
    this.zh = zh;
    this.en = en;
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
  }

  /** Its name in Chinese, with an example. */
  public String zh() {
    return zh;
  }

  /** Its name in English, with an example. */
  public String en() {
    return en;
  }

  /** Whether it names an item of the registry. */
  public boolean isReference() {
    return this == ITEM || this == CATALOGUE_ITEM;
  }

  /** Whether a text has the format. */
  public boolean fits(String text) {
    return pattern.matcher(text).matches() && (this != DATE || isDay(text));
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
