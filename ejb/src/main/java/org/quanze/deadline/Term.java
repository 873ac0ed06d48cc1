package org.quanze.deadline;

import org.quanze.handover.DueDay;

/**
 * What has a deadline (期限种类), and how many working days. Of a draft that is urgent (紧急) there are
 * fewer, and never fewer steps. No law says how many fewer: the registry takes half, rounded down.
 */
public enum Term {
  /**
   * 公布: from the day on which the information was made, which is the day of signing, or else that
   * of the draft. Source: 政府信息公开条例 art. 26: 自该政府信息形成或者变更之日起 20 个工作日内及时公开.
   */
  PUBLICATION("公布", 20, 10),
  /**
   * 申请: a unit hands in what a trigger asks for. Source: 动态调整 as practised: within 10 working days
   * after the law, the decision or the reform (some cities allow 15 days).
   */
  APPLICATION("提出申请", 10, 5),
  /**
   * 审核意见: the list office, and who reviews legality, say theirs; from the day on which their step
   * became awaited. Source: 动态调整 as practised: within 15 working days.
   */
  OPINION("审核意见", 15, 7),
  /**
   * 交接: from the day on which the decision that announced it was published, and as many days as
   * that states ({@link DueDay}); these are the usual. Urgency shortens nothing here: two
   * governments are bound by it.
   */
  HANDOVER("交接", DueDay.USUAL, DueDay.USUAL);

  private final String zh;
  private final int usual;
  private final int urgent;

  Term(String zh, int usual, int urgent) {
    this.zh = zh;
    this.usual = usual;
    this.urgent = urgent;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }

  /** How many working days there are. */
  public int workingDays(boolean isUrgent) {
    return isUrgent ? urgent : usual;
  }
}
