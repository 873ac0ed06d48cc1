package org.quanze.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item as it stands on a list over an effective period (在册).
 *
 * @param list id of the list
 * @param item identity of the item
 * @param version number of the version
 * @param department id of the unit
 * @param category category code
 * @param code the code it is listed by; empty where it has none
 * @param status whether it is in force or suspended
 * @param isPublic whether the version is 主动公开
 * @param from first day
 * @param to first day after, or null
 */
public record Holding(
    int list,
    UUID item,
    int version,
    int department,
    String category,
    String code,
    Status status,
    boolean isPublic,
    LocalDate from,
    @Nullable LocalDate to) {

  /** The same until a day. */
  Holding until(LocalDate day) {
    return new Holding(
        list, item, version, department, category, code, status, isPublic, from, day);
  }

  /** The same period and status with another version. */
  Holding as(Holding other) {
    return new Holding(
        list,
        item,
        other.version,
        department,
        other.category,
        other.code,
        status,
        other.isPublic,
        from,
        to);
  }

  /** 事项状态 of a listed item. */
  public enum Status {
    /** 在用. */
    IN_FORCE,
    /** 暂停. */
    SUSPENDED
  }
}
