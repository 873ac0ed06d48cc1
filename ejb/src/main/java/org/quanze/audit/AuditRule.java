package org.quanze.audit;

import org.quanze.rule.Rule;

/** Rules of searching the audit log. */
public enum AuditRule implements Rule {
  SEARCH_IN_TIME(
      "AUD-01",
      Nature.INVALID,
      "检索超过 {0} 秒，已停止。请缩小范围，例如指明账号、行为或更短的时段",
      "The search was stopped after {0} s: narrow it, such as by an account, an act or a shorter time");

  private final Definition definition;

  AuditRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
