package org.quanze.edition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;
import org.quanze.list.Holding.Status;

/**
 * The difference of one item between two points of a list, found by its identity in what stood at
 * each.
 *
 * @param list id of the list
 * @param old what stood before, or null
 * @param now what stands after, or null
 * @param movements what the ledger says of the item between the two points; empty if nothing
 * @param changedFields paths of the fields that the lines from one version to the other changed, in
 *     order; empty where lines do not tell them all
 */
public record Difference(
    int list,
    UUID item,
    @Nullable Side old,
    @Nullable Side now,
    List<Movement> movements,
    List<String> changedFields) {

  private static final List<String> CODES = List.of("codes");

  /** Movements by which an item comes from one holder to another. */
  private static final Set<Movement> HOLDERS =
      EnumSet.of(
          Movement.DELEGATED_OUT,
          Movement.ACCEPTED,
          Movement.ACCEPTED_EXTERNAL,
          Movement.TRANSFERRED_OUT,
          Movement.TRANSFERRED_IN,
          Movement.RECALLED_FROM_ME,
          Movement.RECALLED_IN);

  /** What stood at one of the points. */
  public record Side(int version, int department, String category, String code, Status status) {}

  /** Kinds of differences. */
  public enum Kind {
    /** 新增. */
    ADDED,
    /** 减少. */
    REMOVED,
    /** 变更. */
    CHANGED,
    /** 重新编码: nothing but its codes changed. */
    RECODED,
    /** 转移: moved to or from another holder. */
    MOVED,
    /** 合并. */
    MERGED,
    /** 暂停或恢复. */
    STATUS
  }

  public Difference {
    movements = List.copyOf(movements);
    changedFields = List.copyOf(new TreeSet<>(changedFields));
  }

  /** The kind, by what stood and by what the ledger says of it. */
  public Kind kind() {
    if (old != null && now != null) {
      if (old.version() == now.version()) {
        return Kind.STATUS;
      }
      return changedFields.equals(CODES) && isInItsPlace() ? Kind.RECODED : Kind.CHANGED;
    }
    if (movements.stream().anyMatch(HOLDERS::contains)) {
      return Kind.MOVED;
    }
    if (movements.contains(Movement.MERGED_AWAY) || movements.contains(Movement.MERGE_RESULT)) {
      return Kind.MERGED;
    }
    return old == null ? Kind.ADDED : Kind.REMOVED;
  }

  /**
   * Whether it changed in form alone: every field that the ledger says was changed is such.
   *
   * @param formal the paths of fields that are a matter of form
   */
  public boolean isFormal(Set<String> formal) {
    return kind() == Kind.CHANGED
        && isInItsPlace()
        && !changedFields.isEmpty()
        && formal.containsAll(changedFields);
  }

  /** Whether unit, category and status are what they were. */
  private boolean isInItsPlace() {
    return old != null
        && now != null
        && old.department() == now.department()
        && old.category().equals(now.category())
        && old.status() == now.status();
  }

  /** Whether the ledger names a cause. */
  public boolean isExplained() {
    return !movements.isEmpty();
  }

  /** The side that tells unit, category and code: what stands, else what stood. */
  public Side side() {
    Side side = now == null ? old : now;
    if (side == null) {
      throw new IllegalStateException("A difference has at least one side");
    }
    return side;
  }
}
