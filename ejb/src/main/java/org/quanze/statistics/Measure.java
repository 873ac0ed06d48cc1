package org.quanze.statistics;

/** What a figure counts (指标), alike for every unit. */
public enum Measure {
  /** 期初数: members of a list at the end of the day before the month. */
  MEMBERS_BEFORE,
  /** 变动: ledger lines of one kind whose day is in the month. */
  MOVED,
  /** 期末数: members of a list at the end of the month's last day. */
  MEMBERS_AFTER,
  /** 期初受托数: powers that the unit exercises as entrusted ones, before the month. */
  ENTRUSTED_BEFORE,
  /** 期末受托数: the same after it. */
  ENTRUSTED_AFTER,
  /** 办结交接数: handovers of the unit that were done in the month, given or taken. */
  HANDED_OVER,
  /** 按期公布数: decisions that the unit drafted, published in the month and in time. */
  PUBLISHED_IN_TIME,
  /** 逾期公布数: the same, published late. */
  PUBLISHED_LATE,
  /** 期限不明公布数: the same, of which nobody can say. */
  PUBLISHED_UNCOUNTED;

  /** Whether it counts on one list; else it counts of the unit. */
  public boolean isOfList() {
    return switch (this) {
      case PUBLISHED_IN_TIME, PUBLISHED_LATE, PUBLISHED_UNCOUNTED -> false;
      default -> true;
    };
  }
}
