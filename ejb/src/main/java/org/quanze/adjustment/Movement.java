package org.quanze.adjustment;

/** What a ledger line moves: a line of the balance sheet each (变动). */
public enum Movement {
  /** 期初: part of an opening balance. */
  OPENING(1),
  /** 新增. */
  ADDED(1),
  /** 变更: a new version; nothing enters or leaves. */
  CHANGED(0),
  /** 取消. */
  CANCELLED(-1),
  /** 并入: merged into another item. */
  MERGED_AWAY(-1),
  /** 合并所得: the result of a merger. */
  MERGE_RESULT(1),
  /** 拟下放: a delegation was announced. */
  DELEGATION_ANNOUNCED(0),
  /** 拟承接: an acceptance was announced. */
  ACCEPTANCE_ANNOUNCED(0),
  /** 下放: handed over to a receiver. */
  DELEGATED_OUT(-1),
  /** 下放(部分): handed over to one receiver while others are still to come. */
  DELEGATED_IN_PART(0),
  /** 承接: taken over from a giver. */
  ACCEPTED(1);

  private final int delta;

  Movement(int delta) {
    this.delta = delta;
  }

  /** How many members the list gains by one such line: −1, 0 or 1. */
  public int delta() {
    return delta;
  }
}
