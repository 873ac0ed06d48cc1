package org.quanze.review;

import org.quanze.access.Permission;

/** A step on the way of a change set (审查环节). Steps of one rank may be done in any order. */
public enum ReviewStep {
  /** 自查: the editor holds the draft against the rules and hands it in. */
  SELF_CHECK("自查", 0, Permission.DRAFT_EDIT),
  /** 初审. */
  FIRST("初审", 1, Permission.REVIEW_FIRST),
  /** 保密审查. */
  SECRECY("保密审查", 2, Permission.REVIEW_SECRECY),
  /** 合法性审查. */
  LEGALITY("合法性审查", 2, Permission.REVIEW_LEGALITY),
  /** 会签: by each unit that the set touches beside the one that drafted it. */
  COUNTERSIGN("会签", 2, Permission.COUNTERSIGN),
  /** 审核. */
  SECOND("审核", 3, Permission.REVIEW_SECOND),
  /** 审改审核: by the office that keeps the lists of the government. */
  LIST_OFFICE("审改审核", 4, Permission.REVIEW_LIST_OFFICE),
  /** 政府审批. */
  GOVERNMENT("政府审批", 5, Permission.REVIEW_GOVERNMENT),
  /** 审发: publishes. */
  FINAL("审发", 6, Permission.REVIEW_FINAL);

  private final String zh;
  private final int rank;
  private final Permission permission;

  ReviewStep(String zh, int rank, Permission permission) {
    this.zh = zh;
    this.rank = rank;
    this.permission = permission;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }

  /** What who does it needs. */
  public Permission permission() {
    return permission;
  }

  /** Whether it may be done only after another one. */
  boolean follows(ReviewStep other) {
    return rank > other.rank;
  }
}
