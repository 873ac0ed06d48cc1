package org.quanze.instrument;

/** What an instrument is on a day (效力状态). */
public enum InstrumentStatus {
  /** 尚未施行: its day has not come; told by the day from which it is in force, never stated. */
  NOT_YET_IN_FORCE(false),
  /** 有效. */
  IN_FORCE(true),
  /** 修改: amended, and in force. */
  AMENDED(true),
  /** 废止: repealed by a document. */
  REPEALED(false),
  /** 失效: lapsed, by its own term or with what it served. */
  LAPSED(false);

  private final boolean inForce;

  InstrumentStatus(boolean inForce) {
    this.inForce = inForce;
  }

  /** Whether an instrument is in force by it. */
  public boolean isInForce() {
    return inForce;
  }
}
