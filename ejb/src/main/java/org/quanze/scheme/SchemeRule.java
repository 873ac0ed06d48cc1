package org.quanze.scheme;

import org.quanze.rule.Rule;

/** Rules of list types and code tables. */
public enum SchemeRule implements Rule {
  LIST_TYPE_EXISTS("SCH-01", Nature.NOT_FOUND, "没有清单类型“{0}”", "There is no list type “{0}”"),
  CATEGORY_EXISTS(
      "SCH-02",
      Nature.INVALID,
      "类别体系“{1}”中没有类别“{0}”",
      "Category scheme “{1}” has no category “{0}”");

  private final Definition definition;

  SchemeRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
