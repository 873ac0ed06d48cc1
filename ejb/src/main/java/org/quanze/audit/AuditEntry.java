package org.quanze.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or was refused (审计记录). Roles and permissions are told by the names that they
 * had then: the registry may not know them any more.
 *
 * @param number its number; later ones are higher
 * @param username the account; null for the public
 * @param name the name as shown; null in entries from before it was recorded
 * @param roles the roles that gave the permission; none where it was not given
 * @param object what the act was about, as the caller named it
 * @param place the branch in which the object stands; null where there is no such thing
 * @param code the first rule that refused; null for what was done
 * @param address the address that the request came from; null for what the registry itself did
 */
public record AuditEntry(
    long number,
    Instant at,
    @Nullable String username,
    @Nullable String name,
    List<String> roles,
    String permission,
    String act,
    @Nullable String object,
    @Nullable String place,
    Outcome outcome,
    @Nullable String code,
    @Nullable String requestId,
    @Nullable String address) {

  /** What came of it. */
  public enum Outcome {
    /** 已办. */
    DONE,
    /** 拒绝. */
    REFUSED
  }
}
