package org.quanze.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers in a unit for what it publishes (责任人员), for a time.
 *
 * @param department id of the unit
 * @param name name, which is public
 * @param post 职务, or null
 * @param from first day
 * @param to first day after, or null
 * @param ended whether that day was set by an end, which is said once
 */
public record ResponsiblePerson(
    UUID id,
    int department,
    Duty duty,
    String name,
    @Nullable String post,
    LocalDate from,
    @Nullable LocalDate to,
    boolean ended) {

  /** For what somebody answers; each is one person's at a time. */
  public enum Duty {
    /** 主要负责人: 第一责任人. */
    FIRST("主要负责人"),
    /** 分管领导: 直接责任人. */
    DIRECT("分管领导"),
    /** 经办人. */
    CLERK("经办人");

    private final String zh;

    Duty(String zh) {
      this.zh = zh;
    }

    /** Its name in Chinese. */
    public String zh() {
      return zh;
    }
  }

  /** 1, and 2 when its end was set. */
  public int version() {
    return ended ? 2 : 1;
  }

  /** Whether two times have a day in common. */
  boolean meets(LocalDate otherFrom, @Nullable LocalDate otherTo) {
    return (to == null || otherFrom.isBefore(to)) && (otherTo == null || from.isBefore(otherTo));
  }
}
