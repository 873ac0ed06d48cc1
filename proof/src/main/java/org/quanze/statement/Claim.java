package org.quanze.statement;

import org.jspecify.annotations.Nullable;
import org.quanze.statement.Shown.Stands;

/**
 * What the ground of an answer claims of an edition (主张): that the item stands in it, how and
 * whose, or that it does not. It is named as the ground is.
 */
public enum Claim {
  IN_FORCE(true, "IN_FORCE", Holder.THE_UNIT, "", ""),
  ENTRUSTED(
      true,
      "IN_FORCE",
      Holder.ANOTHER,
      "委托关系仅由签名说明",
      "the entrustment is told by the signature alone"),
  SUSPENDED(false, "SUSPENDED", Holder.ANY, "", ""),
  HELD_BY_ANOTHER(false, null, Holder.ANOTHER, "", ""),
  DELEGATED_THERE(
      false,
      "IN_FORCE",
      Holder.THE_UNIT,
      "下放关系仅由签名说明",
      "the handover is told by the signature alone"),
  OUTSIDE(
      false,
      "IN_FORCE",
      Holder.THE_UNIT,
      "管辖区域仅由签名说明",
      "the territory is told by the signature alone"),
  CANCELLED,
  DELEGATED,
  TRANSFERRED,
  RECALLED,
  MERGED,
  SPLIT,
  INTERNAL,
  UNEXPLAINED,
  NOT_YET_EFFECTIVE,
  NOT_LISTED(
      "已证明不在所列清单版本中；没有其他清单列有该事项，仅由签名说明",
      "it is proved absent from the editions named here; that no other list holds it is told by the"
          + " signature alone");

  private enum Holder {
    THE_UNIT,
    ANOTHER,
    ANY
  }

  private final boolean may;
  private final boolean absent;
  private final @Nullable String status;
  private final Holder holder;
  private final String zh;
  private final String en;

  Claim(boolean may, @Nullable String status, Holder holder, String zh, String en) {
    this.may = may;
    this.absent = false;
    this.status = status;
    this.holder = holder;
    this.zh = zh;
    this.en = en;
  }

  Claim() {
    this(
        "已证明不在该清单版本中；原因仅由签名说明，总账中的分录行可证",
        "it is proved absent from the edition; why is told by the signature alone, and proved by the"
            + " line in the ledger");
  }

  Claim(String zh, String en) {
    this.may = false;
    this.absent = true;
    this.status = null;
    this.holder = Holder.ANY;
    this.zh = zh;
    this.en = en;
  }

  /** Whether the power may be exercised. */
  public boolean may() {
    return may;
  }

  /** Whether it claims that the item does not stand. */
  public boolean isAbsent() {
    return absent;
  }

  /** Whether what an edition shows is what is claimed of it for a unit. */
  public boolean fits(String unit, Shown shown) {
    if (!(shown instanceof Stands stands)) {
      return absent && shown instanceof Shown.Absent;
    }
    boolean own = unit.equals(stands.department());
    return !absent
        && (status == null || status.equals(stands.member().status()))
        && switch (holder) {
          case THE_UNIT -> own;
          case ANOTHER -> !own;
          case ANY -> true;
        };
  }

  /** What the proof does not show, in both languages; empty where it shows the whole ground. */
  String remark() {
    return zh.isEmpty() ? "" : zh + " / " + en;
  }
}
