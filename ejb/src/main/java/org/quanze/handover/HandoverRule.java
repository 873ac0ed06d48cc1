package org.quanze.handover;

import org.quanze.rule.Rule;

/** Rules of handovers. */
public enum HandoverRule implements Rule {
  EXISTS("HND-01", Nature.NOT_FOUND, "没有该交接", "There is no such handover"),
  ACCEPTED("HND-02", Nature.STATE, "承接方尚未公布承接决定", "The receiver has not published its acceptance"),
  DAY_REACHED("HND-03", Nature.STATE, "约定的交接日 {0} 尚未到", "The agreed day {0} has not come"),
  SAME_PARTIES(
      "HND-04",
      Nature.INVALID,
      "一次交接只能在同一下放方与同一承接方之间办理",
      "One deed hands over between one giver and one receiver"),
  GIVER_STANDS(
      "HND-05",
      Nature.STATE,
      "下放的事项已不在清单中，或已有新版本",
      "The delegated item no longer stands as it was delegated"),
  VERSION("HND-06", Nature.CONFLICT, "交接已是第 {0} 版", "The handover is at version {0}"),
  NAMED("HND-07", Nature.INVALID, "须至少指明一项交接，且不得重复", "At least one handover is named, each once"),
  PARTY("HND-08", Nature.INVALID, "该交接不由此方办理", "This party does not do such a handover"),
  TERM_OVER("HND-09", Nature.STATE, "委托期限已于 {0} 届满", "The term of the entrustment ended on {0}"),
  RECEIVER_LISTS(
      "HND-10",
      Nature.STATE,
      "受托方的政府尚未公布同类清单",
      "The receiver’s government publishes no list of that type yet"),
  REASON("HND-11", Nature.INVALID, "退回或撤回须说明理由", "A refusal or withdrawal states its reason"),
  STEP("HND-12", Nature.STATE, "“{0}”状态的交接不能{1}", "A handover in state “{0}” does not allow {1}"),
  PROPOSED_ONCE(
      "HND-13",
      Nature.STATE,
      "该事项已有对同一部门的未结交接",
      "There is an open handover of this item to this unit"),
  PROPOSED_ELSEWHERE(
      "HND-15",
      Nature.INVALID,
      "只能提议由其他政府下放",
      "What is proposed is delegated by another government"),
  PROPOSED_ITEM(
      "HND-14", Nature.NOT_FOUND, "没有可提议下放的该事项", "There is no such item that could be proposed");

  private final Definition definition;

  HandoverRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
