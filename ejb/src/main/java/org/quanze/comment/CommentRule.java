package org.quanze.comment;

import org.quanze.rule.Rule;

/** Rules of comments. */
public enum CommentRule implements Rule {
  VERSION_EXISTS(
      "CMT-01",
      Nature.INVALID,
      "草案没有第{0}版，现为第{1}版",
      "The draft has no version {0}; it stands at {1}"),
  FIELD_EXISTS(
      "CMT-02",
      Nature.INVALID,
      "草案第{0}版没有所指的行或字段：{1}",
      "Version {0} of the draft has no such line or field: {1}"),
  TEXT_FITS(
      "CMT-03",
      Nature.INVALID,
      "批注须有内容，且不超过{0}字",
      "A comment says something, in at most {0} characters"),
  COMMENT_EXISTS("CMT-04", Nature.NOT_FOUND, "草案没有第{0}条批注", "The draft has no comment {0}"),
  IS_OPEN(
      "CMT-05",
      Nature.STATE,
      "该批注已解决，须先重新打开",
      "The comment is resolved: it must be reopened first"),
  IS_RESOLVED("CMT-06", Nature.STATE, "该批注尚未解决", "The comment is not resolved"),
  ALL_READ(
      "CMT-07",
      Nature.CONFLICT,
      "该批注现有{0}条发言，所读为{1}条，请重新阅读",
      "The comment has {0} remarks and {1} were read: read it again"),
  COMMENTS_OF_DRAFT("CMT-08", Nature.STATE, "一份草案最多{0}条批注", "A draft has at most {0} comments"),
  REMARKS_OF_COMMENT("CMT-09", Nature.STATE, "一条批注最多{0}条发言", "A comment has at most {0} remarks");

  private final Definition definition;

  CommentRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
