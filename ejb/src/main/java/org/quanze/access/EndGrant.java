package org.quanze.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/**
 * Ends a grant (终止授权) from a day on, with the reason. It stays readable. Nobody ends a grant of the
 * own account.
 */
@Stateless
@Permitted(Permission.GRANT_EDIT)
@NullUnmarked
public class EndGrant {

  private static final int LONGEST_REASON = 500;

  @Inject private Grants grants;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Which grant ends.
   *
   * @param expectedVersion version of the grant that the caller went by
   * @param on first day on which it does not hold any more; null for today
   */
  public record Command(
      UUID grant, int expectedVersion, @Nullable LocalDate on, String reason, String idempotencyKey)
      implements Concerning {
    public Command {
      reason = reason.strip();
    }

    @Override
    public Target target() {
      return new HeldGrantTarget(grant);
    }
  }

  /** Ends the grant; answers it again. */
  public UUID end(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "end "
            + command.grant()
            + (" " + command.expectedVersion() + " ")
            + (command.on() + " " + command.reason());
    return UUID.fromString(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> end(deed, command).toString()));
  }

  private UUID end(Deed deed, Command command) {
    HeldGrant seen = grants.find(command.grant()).orElseThrow();
    grants.lock(deed, seen.username());
    HeldGrant held = grants.lock(deed, command.grant()).orElseThrow();
    LocalDate on = command.on() == null ? today.date() : command.on();
    LocalDate until = held.grant().to();
    Refusals refusals = new Refusals();
    refusals.require(!held.username().equals(deed.username()), AccessRule.GRANT_TO_OTHERS, "grant");
    refusals.requireSeen(command.expectedVersion(), held.version(), AccessRule.VERSION_SEEN);
    boolean open =
        refusals.require(held.grant().isOpen(today.date()), AccessRule.GRANT_OPEN, "grant");
    refusals.require(
        !open || (!on.isBefore(today.date()) && (until == null || on.isBefore(until))),
        AccessRule.GRANT_PERIOD,
        "on");
    refusals.require(
        !command.reason().isEmpty() && command.reason().length() <= LONGEST_REASON,
        AccessRule.END_REASON,
        "reason",
        LONGEST_REASON);
    refusals.refuseIfAny();
    grants.end(deed, held.id(), on, command.reason());
    return held.id();
  }
}
