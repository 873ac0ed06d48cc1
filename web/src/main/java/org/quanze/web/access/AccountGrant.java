package org.quanze.web.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.HeldGrant;
import org.quanze.access.Role;
import org.quanze.web.graphql.GlobalId;

/** A grant with its history, as the SDL shows it. */
public record AccountGrant(
    String id,
    String username,
    Role role,
    String branch,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String givenBy,
    @Nullable Instant givenAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    @Nullable String endReason,
    @Nullable String continues,
    int version) {

  static AccountGrant of(HeldGrant held) {
    return new AccountGrant(
        id(held.id()),
        held.username(),
        held.grant().role(),
        held.grant().branch(),
        held.grant().from(),
        held.grant().to(),
        held.givenBy(),
        held.given(),
        held.endedBy(),
        held.ended(),
        held.endReason(),
        held.continues() == null ? null : id(held.continues()),
        held.version());
  }

  private static String id(UUID grant) {
    return GlobalId.encode("AccountGrant", grant);
  }
}
