package org.quanze.exercise;

/** On what an answer rests (依据): why the power may, or may not, be exercised. */
public enum Ground {
  /** 在册在用: it stands in force on the unit's public list. */
  IN_FORCE(true),
  /** 受委托: the unit exercises it in the name of the unit that holds it. */
  ENTRUSTED(true),
  /** 已暂停. */
  SUSPENDED(false),
  /** 已取消. */
  CANCELLED(false),
  /** 已下放. */
  DELEGATED(false),
  /** 在该区域已下放: the unit goes on exercising it elsewhere. */
  DELEGATED_THERE(false),
  /** 已划出. */
  TRANSFERRED(false),
  /** 已被收回. */
  RECALLED(false),
  /** 已并入其他事项. */
  MERGED(false),
  /** 已拆分. */
  SPLIT(false),
  /** 已转为内部事项. */
  INTERNAL(false),
  /** 已不在册，原因不明: an imported history tells no decision. */
  UNEXPLAINED(false),
  /** 尚未生效. */
  NOT_YET_EFFECTIVE(false),
  /** 不在管辖区域: the unit’s government, or what was carved out of it, does not cover it. */
  OUTSIDE(false),
  /** 由其他部门行使. */
  HELD_BY_ANOTHER(false),
  /** 不在公开清单. */
  NOT_LISTED(false);

  private final boolean may;

  Ground(boolean may) {
    this.may = may;
  }

  /** Whether the power may be exercised. */
  public boolean may() {
    return may;
  }
}
