package org.quanze.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. The anonymous reader is one too.
 *
 * @param username name of the account; null for the anonymous reader
 * @param name name as shown, by unit and role
 * @param grants what the registry's own table says
 * @param requestId the request that brought the actor; null for the registry itself
 * @param address the address that the request came from, as the server saw it; null likewise
 */
public record Actor(
    @Nullable String username,
    String name,
    List<Grant> grants,
    @Nullable String requestId,
    @Nullable String address) {

  /** The public (公众), by no request. */
  public static final Actor ANONYMOUS = anonymous(null, null);

  /** Somebody whom no address is known of. */
  public Actor(
      @Nullable String username, String name, List<Grant> grants, @Nullable String requestId) {
    this(username, name, grants, requestId, null);
  }

  /** The public (公众), by a request. */
  public static Actor anonymous(@Nullable String requestId, @Nullable String address) {
    return new Actor(null, "公众", List.of(), requestId, address);
  }

  /** Whether the actor has a permission at a place. */
  public boolean may(Permission permission, String place, LocalDate day) {
    return grants.stream().anyMatch(g -> g.gives(permission, place, day));
  }

  /** Whether the actor has a permission that a use case asks for by its declaration, at a place. */
  public boolean mayUse(Class<?> useCase, String place, LocalDate day) {
    return Arrays.stream(useCase.getAnnotation(Permitted.class).value())
        .anyMatch(permission -> may(permission, place, day));
  }

  /** The roles that give the actor a permission at a place; none where it is not given. */
  public List<Role> roles(Permission permission, String place, LocalDate day) {
    return grants.stream()
        .filter(g -> g.gives(permission, place, day))
        .map(Grant::role)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The branch of the grant by which the actor has a permission at a place: of several the deepest;
   * null where it is not given, and where it is given for the whole registry.
   */
  public @Nullable String unit(Permission permission, String place, LocalDate day) {
    return grants.stream()
        .filter(g -> g.gives(permission, place, day))
        .map(Grant::branch)
        .filter(branch -> !branch.equals(Grant.EVERYWHERE))
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  /** The branches in which the actor has a permission, those first that hold the others. */
  public List<String> branches(Permission permission, LocalDate day) {
    return grants.stream()
        .filter(g -> g.gives(permission, g.branch(), day))
        .map(Grant::branch)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether the actor has any grant at a place, so that its drafts exist for them. */
  public boolean sees(String place, LocalDate day) {
    return may(Permission.DRAFT_READ, place, day);
  }
}
