package org.quanze.consistency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.list.Listed;

/**
 * Something in which lists do not fit one another (清单不一致).
 *
 * @param publisher id of the government on whose list the item stands
 * @param item the item that refers
 * @param named identity of what it refers to, or of the matter that is in the way; null where
 *     nothing bears the code that it names
 * @param other the same as it stands today in public; null where it does not
 */
public record ConsistencyFinding(
    Kind kind, int publisher, Listed item, @Nullable UUID named, @Nullable Listed other) {

  /** Kinds of findings, in the order of the report. */
  public enum Kind {
    /** 编码所指的权力不在册. */
    POWER_NOT_LISTED,
    /** 引用的事项已退出清单. */
    REFERS_TO_ENDED,
    /** 引用的事项已暂停. */
    REFERS_TO_SUSPENDED,
    /** 只跑一次事项的办理须多次到场. */
    VISITS_OF_MATTER
  }

  /** Where a page of findings ended. */
  public record Mark(Kind kind, UUID item, @Nullable UUID named) {}
}
