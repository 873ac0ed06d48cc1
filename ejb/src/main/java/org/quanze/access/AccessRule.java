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
      "ACC-05", Nature.INVALID, "幂等键须为 8 至 100 个字符", "An idempotency key has 8 to 100 characters"),
  GRANT_TO_OTHERS(
      "ACC-06", Nature.PERMISSION, "不得给自己授权", "Nobody grants a role to the own account"),
  BRANCH_PATH(
      "ACC-07",
      Nature.INVALID,
      "“{0}”不是分支路径：以“/”开头，不以“/”结尾",
      "“{0}” is not the path of a branch: it begins with “/” and does not end with one"),
  USERNAME_PRESENT("ACC-08", Nature.INVALID, "须指明账号", "Name an account");

  private final Definition definition;

  AccessRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
