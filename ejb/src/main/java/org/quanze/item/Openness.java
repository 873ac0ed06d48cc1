package org.quanze.item;

import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusals;

/** 公开属性: who may read an item version. */
public enum Openness {
  /** 主动公开: anybody. */
  PUBLIC,
  /** 依申请公开: on request; not in the public interface. */
  ON_REQUEST,
  /** 不予公开: nobody outside. */
  NOT_PUBLIC;

  /**
   * Notes a reason that is missing or out of place: 不予公开 has one, and nothing else.
   *
   * @param path of the reason in the input
   * @param notPublicReason the reason, or null
   */
  public void checkReason(String path, @Nullable String notPublicReason, Refusals refusals) {
    refusals.require(
        (this == NOT_PUBLIC) == (Clean.text(notPublicReason) != null),
        ItemRule.NOT_PUBLIC_REASON,
        path);
    if (notPublicReason != null) {
      Clean.check(path, notPublicReason, refusals);
    }
  }

  /** When the openness was decided. */
  public enum Decided {
    /** 源头认定: when the draft was made. */
    AT_SOURCE,
    /** 事后认定: for entries that were older than the rule. */
    AFTERWARDS
  }
}
