package org.quanze.adjustment;

/**
 * What a ledger line moves: a line of the balance sheet each (变动). How many members the list gains
 * follows from what becomes of the item, and from whether the list type counts suspended items.
 */
public enum Movement {
  /** 期初: part of an opening balance. */
  OPENING(Act.ENTERS),
  /** 新增. */
  ADDED(Act.ENTERS),
  /** 承接(上级): accepted from a level outside the registry. */
  ACCEPTED_EXTERNAL(Act.ENTERS),
  /** 承接: taken over from a giver. */
  ACCEPTED(Act.ENTERS),
  /** 划入: taken over from another unit of the government. */
  TRANSFERRED_IN(Act.ENTERS),
  /** 收回: come back from where it had been handed over to. */
  RECALLED_IN(Act.ENTERS),
  /** 合并所得: the result of a merger. */
  MERGE_RESULT(Act.ENTERS),
  /** 拆分所得: a part of what was split. */
  SPLIT_PART(Act.ENTERS),
  /** 调入类别: come from another category of the list. */
  RECLASSIFIED_IN(Act.ENTERS),
  /** 原因不明的增加: in an imported history, by no decision that is known. */
  UNEXPLAINED_IN(Act.ENTERS),
  /** 取消. */
  CANCELLED(Act.LEAVES),
  /** 下放: handed over to the last of its receivers. */
  DELEGATED_OUT(Act.LEAVES),
  /** 划出: gone to another unit of the government. */
  TRANSFERRED_OUT(Act.LEAVES),
  /** 被收回: gone back to the government that had handed it over. */
  RECALLED_FROM_ME(Act.LEAVES),
  /** 并入: merged into another item. */
  MERGED_AWAY(Act.LEAVES),
  /** 被拆分: split into parts. */
  SPLIT_WHOLE(Act.LEAVES),
  /** 转为内部事项: no longer published. */
  INTERNALISED(Act.LEAVES),
  /** 调出类别: gone to another category of the list. */
  RECLASSIFIED_OUT(Act.LEAVES),
  /** 原因不明的减少: in an imported history, by no decision that is known. */
  UNEXPLAINED_OUT(Act.LEAVES),
  /** 变更: a new version; nothing enters or leaves. */
  CHANGED(Act.RENEWS),
  /** 部分取消: a new version of less scope. */
  PARTLY_CANCELLED(Act.RENEWS),
  /** 部分下放: the remaining scope, when the last handover is done. */
  PARTLY_DELEGATED(Act.RENEWS),
  /** 取消初审环节. */
  PREREVIEW_DROPPED(Act.RENEWS),
  /** 重新编码. */
  RECODED(Act.RENEWS),
  /** 实施机关更名: the contents say the unit's new name. */
  IMPLEMENTER_RENAMED(Act.RENEWS),
  /** 更正: a wrong version is replaced for the days on which it held. */
  CORRECTED(Act.CORRECTS),
  /** 暂停: listed, not in force. */
  SUSPENDED(Act.SUSPENDS),
  /** 恢复: in force again. */
  RESUMED(Act.RESUMES),
  /** 拟下放: a delegation was announced. */
  DELEGATION_ANNOUNCED(Act.NONE),
  /** 下放(其一): handed over to one receiver while the item stays. */
  DELEGATED_IN_PART(Act.NONE),
  /** 部分承接确认: the giver decided on the scope that stays after an acceptance in part. */
  DELEGATION_NARROWED(Act.NONE),
  /** 下放终结: a delegation was refused by its receiver or withdrawn. */
  DELEGATION_ENDED(Act.NONE),
  /** 拟承接: an acceptance was announced. */
  ACCEPTANCE_ANNOUNCED(Act.NONE),
  /** 承接终结: the delegation that was accepted was withdrawn. */
  ACCEPTANCE_ENDED(Act.NONE),
  /** 拟收回: a recall was announced. */
  RECALL_ANNOUNCED(Act.NONE),
  /** 收回终结: a recall was withdrawn. */
  RECALL_ENDED(Act.NONE),
  /** 拟委托: an entrustment across governments was announced. */
  ENTRUSTMENT_ANNOUNCED(Act.NONE),
  /** 委托终结: an announced entrustment, or its end, was refused or withdrawn. */
  ENTRUSTED_LAPSED(Act.NONE),
  /** 委托: the power stays and may be exercised by others too. */
  ENTRUSTED(Act.NONE),
  /** 拟终止委托: the end of an entrustment across governments was announced. */
  ENTRUSTED_END_ANNOUNCED(Act.NONE),
  /** 委托终止: the power that stayed is exercised by its holder alone again. */
  ENTRUSTED_ENDED(Act.NONE),
  /** 受托: the unit may exercise a power that another holds. */
  ENTRUSTMENT_RECEIVED(Act.NONE),
  /** 受托期满: an entrustment reaches its term. */
  ENTRUSTMENT_EXPIRED(Act.NONE),
  /** 终止委托: an entrustment ends before its term. */
  ENTRUSTMENT_ENDED(Act.NONE),
  /** 受托期满撤销: a term that no longer comes, because the entrustment ended before. */
  ENTRUSTMENT_TERM_LIFTED(Act.NONE);

  /** What becomes of the item on its list. */
  public enum Act {
    /** It enters with its first version there. */
    ENTERS,
    /** It leaves. */
    LEAVES,
    /** Another version takes the place of the one before. */
    RENEWS,
    /** Another version takes the place of an earlier one, for the same days. */
    CORRECTS,
    /** It rests. */
    SUSPENDS,
    /** It goes on. */
    RESUMES,
    /** It stays as it is. */
    NONE
  }

  private final Act act;

  Movement(Act act) {
    this.act = act;
  }

  /** What becomes of the item. */
  public Act act() {
    return act;
  }

  /** How many powers the unit may exercise as entrusted, more or less, by one such line. */
  public int entrusted() {
    return switch (this) {
      case ENTRUSTMENT_RECEIVED, ENTRUSTMENT_TERM_LIFTED -> 1;
      case ENTRUSTMENT_EXPIRED, ENTRUSTMENT_ENDED -> -1;
      default -> 0;
    };
  }
}
