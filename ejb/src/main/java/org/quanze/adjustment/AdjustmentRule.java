package org.quanze.adjustment;

import org.quanze.rule.Rule;

/** Rules of adjustments and of their decisions. */
public enum AdjustmentRule implements Rule {
  ITEM_STANDS(
      "ADJ-01",
      Nature.STATE,
      "事项“{0}”不在本公布主体的现行清单中",
      "Item “{0}” does not stand on a list of this publisher"),
  BASE_VERSION(
      "ADJ-02",
      Nature.CONFLICT,
      "事项“{0}”已有第 {1} 版，草案依据的是第 {2} 版",
      "Item “{0}” now has version {1}; the draft was made on version {2}"),
  ITEM_ONCE(
      "ADJ-03",
      Nature.INVALID,
      "同一决定中事项“{0}”出现多次",
      "Item “{0}” occurs more than once in the decision"),
  CHANGE_CHANGES("ADJ-04", Nature.INVALID, "变更没有改动任何字段", "The change changes no field"),
  CHANGE_KEEPS_PLACE(
      "ADJ-05", Nature.INVALID, "变更不得改变实施主体或类别", "A change keeps the unit and the category"),
  DAY_ORDER(
      "ADJ-06",
      Nature.INVALID,
      "生效日 {0} 早于现行版本的生效日 {1}",
      "The effective day {0} is before the day {1} of the version in force"),
  MERGE_OF_SEVERAL("ADJ-07", Nature.INVALID, "合并至少需要两个事项", "A merger takes at least two items"),
  MERGE_IN_LIST(
      "ADJ-08", Nature.INVALID, "合并的事项应在同一清单中", "The items of a merger stand on one list"),
  RECEIVER_OTHER(
      "ADJ-09", Nature.INVALID, "承接方不能是下放方自己的政府", "The receiver is a unit of another government"),
  RECEIVER_PRESENT(
      "ADJ-10",
      Nature.INVALID,
      "下放至少需要一个承接方，且不得重复",
      "A delegation names at least one receiver, each once"),
  HANDOVER_AWAITS(
      "ADJ-11", Nature.STATE, "该交接不处于“已通知”状态", "The handover does not await acceptance"),
  ACCEPT_KEEPS_CATEGORY(
      "ADJ-12",
      Nature.INVALID,
      "承接事项须保留下放事项的类别",
      "The accepted item keeps the category of the delegated one"),
  ACCEPT_KEEPS_BASES(
      "ADJ-13",
      Nature.INVALID,
      "承接事项须保留下放事项的全部依据",
      "The accepted item keeps every legal basis of the delegated one"),
  UNIT_OF_PUBLISHER(
      "ADJ-14",
      Nature.INVALID,
      "部门“{0}”不属于本公布主体",
      "Department “{0}” is not a unit of this publisher"),
  NOTHING_PENDING(
      "ADJ-15",
      Nature.STATE,
      "事项“{0}”已有待生效的调整或未完成的交接",
      "Item “{0}” has an announced adjustment or an open handover"),
  ACCEPT_BY_RECEIVER(
      "ADJ-16",
      Nature.INVALID,
      "承接须由承接部门的草案作出",
      "The acceptance belongs to the receiving department"),
  HAS_LINES("ADJ-17", Nature.INVALID, "决定没有任何调整", "The decision has no adjustment"),
  LINE_EXISTS("ADJ-18", Nature.NOT_FOUND, "草案没有第 {0} 行", "The draft has no line {0}"),
  DRAFT_VERSION(
      "ADJ-19",
      Nature.CONFLICT,
      "草案已是第 {0} 版，您依据的是第 {1} 版",
      "The draft is at version {0}; you edited version {1}"),
  DRAFT_OPEN("ADJ-20", Nature.STATE, "该草案已不可编辑", "The draft can no longer be edited"),
  TITLE_PRESENT("ADJ-21", Nature.INVALID, "决定须有标题", "A decision has a title"),
  ISSUER_PRESENT("ADJ-22", Nature.INVALID, "决定须有发文机关", "A decision has an issuer"),
  DAY_NOT_AHEAD(
      "ADJ-23",
      Nature.INVALID,
      "决定的生效日 {0} 晚于公布日；请在调整行上写明生效日",
      "The effective day {0} of the decision is after the day of publication; state it on the lines"),
  UNIT_OF_DRAFT(
      "ADJ-24",
      Nature.INVALID,
      "事项“{0}”不属于起草部门",
      "Item “{0}” does not belong to the drafting department"),
  DOCUMENT_NUMBER_PRESENT(
      "ADJ-25", Nature.INVALID, "公布的决定须有发文字号", "A published decision has a document number");

  private final Definition definition;

  AdjustmentRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
