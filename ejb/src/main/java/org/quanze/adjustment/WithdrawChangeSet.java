package org.quanze.adjustment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;

/** Withdraws a draft; it stays readable to its unit. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class WithdrawChangeSet {

  @Inject private ChangeSets changeSets;
  @Inject private OnceOnly onceOnly;

  /** Which draft, at which version. */
  public record Command(UUID changeSet, int expectedVersion, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome withdraw(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content = "withdraw " + command.changeSet() + " " + command.expectedVersion();
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, false, () -> edit(deed, command).print()));
  }

  private DraftOutcome edit(Deed deed, Command command) {
    ChangeSet set = changeSets.lock(deed, command.changeSet(), command.expectedVersion());
    return new DraftOutcome(set.id(), changeSets.close(deed, set, ChangeSet.State.WITHDRAWN));
  }
}
