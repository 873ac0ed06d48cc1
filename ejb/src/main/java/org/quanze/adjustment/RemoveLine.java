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

/** Takes one line out of a draft. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class RemoveLine {

  @Inject private ChangeSets changeSets;
  @Inject private OnceOnly onceOnly;

  /** Which draft, at which version. */
  public record Command(UUID changeSet, int expectedVersion, int number, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome removeLine(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "removeLine "
            + command.changeSet()
            + " "
            + command.expectedVersion()
            + " "
            + command.number();
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, false, () -> edit(deed, command).print()));
  }

  private DraftOutcome edit(Deed deed, Command command) {
    ChangeSet set = changeSets.lock(deed, command.changeSet(), command.expectedVersion());
    return new DraftOutcome(set.id(), changeSets.removeLine(deed, set, command.number()));
  }
}
