package org.quanze.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. The anonymous reader is one too.
 *
 * @param username name of the account; null for the anonymous reader
 * @param name name as shown, by unit and role
 * @param grants what the registry's own table says
 * @param requestId the request that brought the actor
 */
public record Actor(
    @Nullable String username, String name, List<Grant> grants, @Nullable String requestId) {

  /** The public (公众). */
  public static final Actor ANONYMOUS = new Actor(null, "公众", List.of(), null);

  /** Whether the actor has a permission at a place. */
  public boolean may(Permission permission, String place, LocalDate day) {
    return grants.stream().anyMatch(g -> g.gives(permission, place, day));
  }

  /** Whether the actor has any grant at a place, so that its drafts exist for them. */
  public boolean sees(String place, LocalDate day) {
    return may(Permission.DRAFT_READ, place, day);
  }
}
