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
      "ACC-06",
      Nature.PERMISSION,
      "不得给自己授权，也不得终止自己的授权",
      "Nobody grants a role to the own account, nor ends one of it"),
  BRANCH_PATH(
      "ACC-07",
      Nature.INVALID,
      "“{0}”不是分支路径：以“/”开头，不以“/”结尾",
      "“{0}” is not the path of a branch: it begins with “/” and does not end with one"),
  USERNAME_PRESENT("ACC-08", Nature.INVALID, "须指明账号", "Name an account"),
  GRANT_PERIOD(
      "ACC-09",
      Nature.INVALID,
      "授权须自今天或以后起，起始日须早于终止日；终止日只能提前",
      "A grant begins today or later and before it ends; its end is only moved forward"),
  GRANT_ONCE(
      "ACC-10",
      Nature.STATE,
      "该账号在其中一部分日子已有此项授权",
      "The account has this role there on some of these days already"),
  ADMINISTRATORS_APART(
      "ACC-11",
      Nature.STATE,
      "三员分立：该账号同期是{0}（{1}）",
      "The three administrators are three people: on some of these days the account is {1} ({0})"),
  ADMINISTRATION_APART(
      "ACC-12",
      Nature.STATE,
      "管理员不得兼任清单的编辑、审查等角色：该账号同期是{0}（{1}）",
      "An administrator has no part in lists or reviews: on some of these days the account is {1} ({0})"),
  GRANT_OPEN("ACC-13", Nature.STATE, "该授权已经终止", "The grant is over"),
  END_REASON(
      "ACC-14",
      Nature.INVALID,
      "须说明终止理由，至多 {0} 个字符",
      "Give a reason for the end, of at most {0} characters"),
  VERSION_SEEN(
      "ACC-15",
      Nature.CONFLICT,
      "现已是第 {0} 版，您依据的是第 {1} 版",
      "It stands at version {0} now; you went by version {1}");

  private final Definition definition;

  AccessRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
