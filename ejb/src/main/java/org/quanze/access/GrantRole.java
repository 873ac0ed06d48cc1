package org.quanze.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/**
 * Grants a role within a branch to an account (授权), from today. A grant that already holds stays as
 * it is, so that the act can be sent again. Nobody grants to the own account (三员分立).
 */
@Stateless
@Permitted(Permission.GRANT_EDIT)
@NullUnmarked
public class GrantRole {

  @Inject private Actors actors;
  @Inject private Today today;

  /** Who gets which role, where. */
  public record Command(String username, Role role, String branch) implements Concerning {
    @Override
    public Target target() {
      return new GrantTarget(username, role, branch);
    }
  }

  /** Grants; answers whether the grant is new. */
  public boolean grant(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String username = command.username();
    String branch = command.branch();
    Refusals refusals = new Refusals();
    refusals.require(!username.isBlank(), AccessRule.USERNAME_PRESENT, "username");
    refusals.require(!username.equals(deed.username()), AccessRule.GRANT_TO_OTHERS, "username");
    refusals.require(isPath(branch), AccessRule.BRANCH_PATH, "branch", branch);
    refusals.refuseIfAny();
    LocalDate day = today.date();
    boolean holds =
        actors.get(username, username, null).grants().stream()
            .anyMatch(g -> g.holds(command.role(), branch, day));
    if (!holds) {
      actors.grant(deed, username, command.role(), branch, day);
    }
    return !holds;
  }

  private static boolean isPath(String branch) {
    return branch.equals("/") || (branch.startsWith("/") && !branch.endsWith("/"));
  }
}
