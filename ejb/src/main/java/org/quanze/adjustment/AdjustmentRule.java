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
      "ADJ-11", Nature.CONFLICT, "该交接不处于“已通知”状态", "The handover does not await acceptance"),
  ACCEPT_KEEPS_CATEGORY(
      "ADJ-12",
      Nature.INVALID,
      "接收方的事项须保留原事项的类别",
      "The receiver’s item keeps the category of the one that it comes from"),
  ACCEPT_KEEPS_BASES(
      "ADJ-13",
      Nature.INVALID,
      "接收方的事项须保留原事项的全部依据",
      "The receiver’s item keeps every legal basis of the one that it comes from"),
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
      "ADJ-25", Nature.INVALID, "公布的决定须有发文字号", "A published decision has a document number"),
  ITEM_ENDED("ADJ-26", Nature.STATE, "事项“{0}”已终结：{1}", "Item “{0}” has ended: {1}"),
  NOT_YET_EFFECTIVE(
      "ADJ-27", Nature.STATE, "事项“{0}”自 {1} 起才生效", "Item “{0}” takes effect on {1} only"),
  TRANSITION(
      "ADJ-28",
      Nature.STATE,
      "事项“{0}”处于“{1}”状态，不能{2}",
      "Item “{0}” has the status “{1}”, which does not allow {2}"),
  UNIT_VALID(
      "ADJ-29", Nature.INVALID, "部门“{0}”在 {1} 不是有效机构", "Department “{0}” is not valid on {1}"),
  CORRECTED_STANDS("ADJ-31", Nature.INVALID, "没有可更正的第 {0} 版", "There is no version {0} to correct"),
  CORRECT_KEEPS_OPENNESS("ADJ-32", Nature.INVALID, "更正不得改变公开属性", "A correction keeps the openness"),
  TOLD("ADJ-33", Nature.INVALID, "须写明“{0}”", "State “{0}”"),
  CATEGORY_OF_LIST(
      "ADJ-34",
      Nature.INVALID,
      "类别“{0}”不属于本清单现用的类别体系“{1}”",
      "Category “{0}” is none of category scheme “{1}”, in which the list now stands"),
  SPLIT_PARTS("ADJ-35", Nature.INVALID, "拆分至少得到两个事项", "A split gives at least two items"),
  MERGE_FEWER(
      "ADJ-36",
      Nature.INVALID,
      "合并所得至少一个，且应少于被合并的事项",
      "A merger gives at least one item, and fewer than were merged"),
  PASSES_TO_OTHER(
      "ADJ-37",
      Nature.INVALID,
      "划入部门应是本公布主体的另一部门",
      "The unit that takes over is another unit of this government"),
  TERM(
      "ADJ-38",
      Nature.INVALID,
      "委托期限 {0} 至 {1} 无效：须有起止，且不早于 {2}",
      "The term from {0} to {1} is not valid: it has a beginning and an end, and does not begin before {2}"),
  NO_REENTRUSTMENT(
      "ADJ-39", Nature.INVALID, "受托部门不得再委托", "A unit that is entrusted does not entrust on"),
  TERM_OVERLAPS(
      "ADJ-40",
      Nature.INVALID,
      "对“{0}”的委托期限与 {1} 至 {2} 重叠",
      "The term for “{0}” overlaps that from {1} to {2}"),
  ENTRUSTS_OTHER(
      "ADJ-41",
      Nature.INVALID,
      "受托方至少一个，不得重复，且不能是事项的实施主体",
      "At least one other unit is entrusted, each once"),
  ITEM_ENTRUSTED(
      "ADJ-42",
      Nature.STATE,
      "事项“{0}”尚在委托期内，须先终止委托",
      "Item “{0}” is entrusted; end the entrustment first"),
  ENTRUSTMENT_STANDS(
      "ADJ-43",
      Nature.STATE,
      "没有可由本公布主体终止的该项委托",
      "There is no such entrustment that this government could end"),
  TERM_COVERS(
      "ADJ-44",
      Nature.INVALID,
      "终止日 {0} 不在委托期限 {1} 至 {2} 之内",
      "Day {0} is not within the term from {1} to {2}"),
  RECALL_OF_DONE(
      "ADJ-45",
      Nature.STATE,
      "只能收回本公布主体已交接、对方仍持有且无未决调整的事项",
      "Only what this government handed over is recalled, while it stands with nothing pending"),
  ANSWERS_PARTIAL(
      "ADJ-46",
      Nature.STATE,
      "所答复的交接不是该事项的部分承接",
      "What is answered is no acceptance in part of this item"),
  PROPOSAL_FITS(
      "ADJ-47",
      Nature.INVALID,
      "承接方的提议与本行的事项或部门不符",
      "The proposal is not of this item by this unit"),
  ACTS_AT_ONCE(
      "ADJ-48",
      Nature.INVALID,
      "更名、机构改革和类别体系变更自决定生效之日起生效",
      "A renaming, a reorganisation and a migration take effect on the day of the decision"),
  GOVERNMENT_ACTS(
      "ADJ-49",
      Nature.INVALID,
      "该调整须由公布主体作出，不能由部门起草",
      "This adjustment is made by the government, not drafted by a unit"),
  UNIT_NAME_FREE(
      "ADJ-50",
      Nature.INVALID,
      "名称“{0}”不能为空，且不得与本公布主体的其他部门相同",
      "The name “{0}” is not empty, and no other unit of this government has it"),
  SUCCESSOR(
      "ADJ-51",
      Nature.INVALID,
      "承继部门须是本公布主体的另一有效部门，且不在被撤并之列",
      "A successor is another valid unit of this government that does not end itself"),
  CATEGORY_MAPPED(
      "ADJ-52",
      Nature.INVALID,
      "类别“{0}”的 {1} 个事项没有对应类别",
      "Category “{0}” with {1} items is mapped to no category"),
  SCHEME_OTHER(
      "ADJ-53",
      Nature.INVALID,
      "没有可转入的类别体系“{0}”",
      "There is no category scheme “{0}” to go over to"),
  HISTORY_ONLY(
      "ADJ-54",
      Nature.INVALID,
      "“原因不明”只能出现在导入的历史中",
      "A line is unexplained in an imported history only"),
  LINES_AT_ONCE(
      "ADJ-55",
      Nature.INVALID,
      "一次可编辑 1 至 {0} 行，所给为 {1} 行",
      "1 to {0} lines are set at once; {1} were given"),
  RECEIVED_ONCE(
      "ADJ-57",
      Nature.STATE,
      "“{0}”待承接的事项，同一下放也给了“{1}”，须先退回或办结“{0}”的交接",
      "“{0}” is to receive an item that the same line gives to “{1}”; the handover to “{0}” is refused or done first"),
  SIGNED_NOT_AHEAD(
      "ADJ-58",
      Nature.INVALID,
      "成文日期 {0} 晚于公布日",
      "The day of signing {0} is after the day of publication"),
  HANDOVER_WITHIN(
      "ADJ-60",
      Nature.INVALID,
      "办理期限 {0} 无效：只能是 {1} 个工作日",
      "A handover is not to be done within {0} working days, but within one of {1}"),
  TRIGGER_NOT_AHEAD(
      "ADJ-59",
      Nature.INVALID,
      "触发事项的日期 {0} 晚于公布日",
      "The day {0} of the trigger is after the day of publication"),
  KIND_ALLOWED(
      "ADJ-61",
      Nature.INVALID,
      "清单类型“{1}”不允许“{0}”调整",
      "Lists of type “{1}” are not changed by {0}");

  private final Definition definition;

  AdjustmentRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
