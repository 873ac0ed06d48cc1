package org.quanze.item;

/** 公开属性: who may read an item version. */
public enum Openness {
  /** 主动公开: anybody. */
  PUBLIC,
  /** 依申请公开: on request; not in the public interface. */
  ON_REQUEST,
  /** 不予公开: nobody outside. */
  NOT_PUBLIC;

  /** When the openness was decided. */
  public enum Decided {
    /** 源头认定: when the draft was made. */
    AT_SOURCE,
    /** 事后认定: for entries that were older than the rule. */
    AFTERWARDS
  }
}
