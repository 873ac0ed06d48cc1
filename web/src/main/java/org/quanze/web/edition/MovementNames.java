package org.quanze.web.edition;

import org.quanze.adjustment.Movement;

/** The words of the field for movements. */
public final class MovementNames {

  private MovementNames() {}

  /** The name in Chinese. */
  public static String zh(Movement movement) {
    return switch (movement) {
      case OPENING -> "期初";
      case ADDED -> "新增";
      case CHANGED -> "变更";
      case CANCELLED -> "取消";
      case MERGED_AWAY -> "并入";
      case MERGE_RESULT -> "合并所得";
      case DELEGATION_ANNOUNCED -> "拟下放";
      case ACCEPTANCE_ANNOUNCED -> "拟承接";
      case DELEGATED_OUT -> "下放";
      case DELEGATED_IN_PART -> "部分下放";
      case ACCEPTED -> "承接";
    };
  }
}
