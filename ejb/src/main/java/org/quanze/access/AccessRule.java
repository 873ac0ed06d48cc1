package org.quanze.access;

import org.quanze.rule.Rule;

/** Rules of access. */
public enum AccessRule implements Rule {
  SIGNED_IN("ACC-01", Nature.PERMISSION, "请先登录", "Sign in first"),
  PERMITTED("ACC-02", Nature.PERMISSION, "您没有“{0}”的权限", "You have no permission “{0}” here"),
  VISIBLE("ACC-03", Nature.NOT_FOUND, "没有找到", "Not found"),
  KEY_REUSED(
      "ACC-04",
      Nature.CONFLICT,
      "幂等键“{0}”已用于其他内容",
      "Idempotency key “{0}” was used for other content"),
  KEY_PRESENT(
      "ACC-05", Nature.INVALID, "幂等键须为 8 至 100 个字符", "An idempotency key has 8 to 100 characters");

  private final Definition definition;

  AccessRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
