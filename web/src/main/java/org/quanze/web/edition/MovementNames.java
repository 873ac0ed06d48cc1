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
      case ACCEPTED_EXTERNAL -> "承接(上级)";
      case ACCEPTED -> "承接";
      case TRANSFERRED_IN -> "划入";
      case RECALLED_IN -> "收回";
      case MERGE_RESULT -> "合并所得";
      case SPLIT_PART -> "拆分所得";
      case RECLASSIFIED_IN -> "调入类别";
      case UNEXPLAINED_IN -> "原因不明的增加";
      case CANCELLED -> "取消";
      case DELEGATED_OUT -> "下放";
      case TRANSFERRED_OUT -> "划出";
      case RECALLED_FROM_ME -> "被收回";
      case MERGED_AWAY -> "并入";
      case SPLIT_WHOLE -> "被拆分";
      case INTERNALISED -> "转为内部事项";
      case RECLASSIFIED_OUT -> "调出类别";
      case UNEXPLAINED_OUT -> "原因不明的减少";
      case CHANGED -> "变更";
      case PARTLY_CANCELLED -> "部分取消";
      case PARTLY_DELEGATED -> "部分下放";
      case PREREVIEW_DROPPED -> "取消初审环节";
      case RECODED -> "重新编码";
      case IMPLEMENTER_RENAMED -> "实施机关更名";
      case CORRECTED -> "更正";
      case SUSPENDED -> "暂停";
      case RESUMED -> "恢复";
      case DELEGATION_ANNOUNCED -> "拟下放";
      case DELEGATED_IN_PART -> "下放(其一)";
      case DELEGATION_NARROWED -> "部分承接确认";
      case DELEGATION_ENDED -> "下放终结";
      case ACCEPTANCE_ANNOUNCED -> "拟承接";
      case ACCEPTANCE_ENDED -> "承接终结";
      case RECALL_ANNOUNCED -> "拟收回";
      case RECALL_ENDED -> "收回终结";
      case ENTRUSTMENT_ANNOUNCED -> "拟委托";
      case ENTRUSTED_LAPSED -> "委托终结";
      case ENTRUSTED -> "委托";
      case ENTRUSTED_END_ANNOUNCED -> "拟终止委托";
      case ENTRUSTED_ENDED -> "委托终止";
      case ENTRUSTMENT_RECEIVED -> "受托";
      case ENTRUSTMENT_EXPIRED -> "受托期满";
      case ENTRUSTMENT_ENDED -> "终止委托";
      case ENTRUSTMENT_TERM_LIFTED -> "受托期满撤销";
    };
  }
}
