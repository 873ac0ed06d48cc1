package org.quanze.access;

/**
 * A role of an account within a branch as the target of an act.
 *
 * @param username the account that gets the role
 * @param role the role
 * @param branch path of the branch
 */
public record GrantTarget(String username, Role role, String branch) implements Target {}
