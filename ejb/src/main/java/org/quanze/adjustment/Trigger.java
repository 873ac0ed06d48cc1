package org.quanze.adjustment;

import java.time.LocalDate;

/**
 * What made a draft necessary (调整触发事由), and on which day: from then on it is to be handed in.
 *
 * @param kind what it was
 * @param on its day
 */
public record Trigger(Kind kind, LocalDate on) {

  /** Kinds of triggers. Source: 动态调整 as practised. */
  public enum Kind {
    /** 法律立改废: a law was made, amended or repealed. */
    LAW,
    /** 上级决定: a government above cancelled, delegated or adjusted. */
    HIGHER_DECISION,
    /** 机构改革. */
    REFORM,
    /** 执法调整: who enforces has changed. */
    ENFORCEMENT,
    /** 自行提出: the unit's own proposal. */
    OWN_PROPOSAL
  }
}
