package org.quanze.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it stands in the registry (授权记录). It stays when it is over.
 *
 * @param username the account that has, had or will have the role
 * @param givenBy account that gave it; null for what was given before this was recorded
 * @param given when
 * @param endedBy account by whose deed it has its end; null where nobody ended it
 * @param ended when
 * @param endReason why
 * @param continues the grant that it goes on from, where its unit followed another; or null
 * @param version 1, and one more for each end that was set
 */
public record HeldGrant(
    UUID id,
    String username,
    Grant grant,
    @Nullable String givenBy,
    @Nullable Instant given,
    @Nullable String endedBy,
    @Nullable Instant ended,
    @Nullable String endReason,
    @Nullable UUID continues,
    int version) {}
