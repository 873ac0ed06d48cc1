package org.quanze.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log; what is null does not matter.
 *
 * @param branch where the object stands: there or below; {@code /} for anywhere, and nowhere
 * @param object a part of the object
 * @param from at this instant or later
 * @param to before this instant
 * @param name a part of the name as shown
 * @param role code of a role that gave the permission
 */
public record AuditFilter(
    String branch,
    @Nullable String username,
    @Nullable String permission,
    @Nullable String act,
    @Nullable String object,
    AuditEntry.@Nullable Outcome outcome,
    @Nullable String code,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String requestId,
    @Nullable String address,
    @Nullable String name,
    @Nullable String role) {

  /** Everything in a branch. */
  public static AuditFilter of(String branch) {
    return new AuditFilter(
        branch, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** What is asked for, in words: so it stands in the log. */
  @Override
  public String toString() {
    return Stream.of(
            named("branch", branch),
            named("username", username),
            named("permission", permission),
            named("act", act),
            named("object", object),
            named("outcome", outcome),
            named("code", code),
            named("from", from),
            named("to", to),
            named("requestId", requestId),
            named("address", address),
            named("name", name),
            named("role", role))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String named(String name, @Nullable Object value) {
    return value == null ? null : name + "=" + value;
  }
}
