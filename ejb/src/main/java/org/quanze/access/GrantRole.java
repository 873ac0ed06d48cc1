package org.quanze.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/**
 * Grants a role within a branch to an account (授权), from a day on and, where it is said, until
 * another. A grant that holds on all of these days already stays as it is. Nobody grants to the own
 * account, and nobody gets what another duty excludes (三员分立).
 */
@Stateless
@Permitted(Permission.GRANT_EDIT)
@NullUnmarked
public class GrantRole {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_BRANCH = 500;

  @Inject private Grants grants;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Who gets which role, where.
   *
   * @param from first day; null for today
   * @param to first day after; null for no end
   */
  public record Command(
      String username,
      Role role,
      String branch,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String idempotencyKey)
      implements Concerning {
    public Command {
      username = username.strip();
    }

    @Override
    public Target target() {
      return new GrantTarget(username, role, branch);
    }
  }

  /** Grants; answers the grant by which the account has the role. */
  public UUID grant(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content = "grant " + command.target() + " " + command.from() + " " + command.to();
    return UUID.fromString(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> give(deed, command).toString()));
  }

  private UUID give(Deed deed, Command command) {
    String username = command.username();
    LocalDate from = command.from() == null ? today.date() : command.from();
    Grant wanted = new Grant(command.role(), command.branch(), from, command.to());
    Refusals refusals = new Refusals();
    named(deed, username, refusals);
    reaches(wanted, refusals);
    refusals.refuseIfAny();
    grants.lock(deed, username);
    List<HeldGrant> before = grants.of(username);
    Optional<HeldGrant> same = before.stream().filter(h -> h.grant().covers(wanted)).findFirst();
    if (same.isPresent()) {
      return same.get().id();
    }
    fits(before, wanted, refusals);
    refusals.refuseIfAny();
    UUID id = UUID.randomUUID();
    grants.add(deed, id, username, wanted);
    return id;
  }

  private static void named(Deed deed, String username, Refusals refusals) {
    refusals.require(
        !username.isEmpty() && username.length() <= LONGEST_NAME,
        AccessRule.USERNAME_PRESENT,
        "username");
    refusals.require(!username.equals(deed.username()), AccessRule.GRANT_TO_OTHERS, "username");
  }

  private void reaches(Grant wanted, Refusals refusals) {
    refusals.require(isPath(wanted.branch()), AccessRule.BRANCH_PATH, "branch", wanted.branch());
    refusals.require(
        !wanted.from().isBefore(today.date())
            && (wanted.to() == null || wanted.from().isBefore(wanted.to())),
        AccessRule.GRANT_PERIOD,
        "validFrom");
  }

  /** What the account has on some of these days. */
  private static void fits(List<HeldGrant> before, Grant wanted, Refusals refusals) {
    List<Grant> meeting =
        before.stream().map(HeldGrant::grant).filter(g -> g.meets(wanted)).toList();
    refusals.require(
        meeting.stream().noneMatch(g -> g.isLike(wanted)), AccessRule.GRANT_ONCE, "validFrom");
    meeting.stream()
        .map(Grant::role)
        .filter(role -> role.duty() != wanted.role().duty())
        .distinct()
        .forEach(role -> refusals.add(apart(wanted.role(), role).at("role", role.zh(), role)));
  }

  private static AccessRule apart(Role wanted, Role held) {
    return wanted.duty() == Role.Duty.LISTS || held.duty() == Role.Duty.LISTS
        ? AccessRule.ADMINISTRATION_APART
        : AccessRule.ADMINISTRATORS_APART;
  }

  private static boolean isPath(String branch) {
    return branch.length() <= LONGEST_BRANCH
        && (branch.equals("/") || branch.matches("(/[^/\\s]+)+"));
  }
}
