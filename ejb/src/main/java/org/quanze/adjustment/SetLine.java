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

/** Sets one line of a draft; a new number adds it. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class SetLine {

  @Inject private ChangeSets changeSets;
  @Inject private OnceOnly onceOnly;

  /** Which draft, at which version. */
  public record Command(
      UUID changeSet, int expectedVersion, int number, Adjustment adjustment, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome setLine(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "setLine "
            + command.changeSet()
            + " "
            + command.expectedVersion()
            + " "
            + command.number()
            + DraftJson.write(command.adjustment());
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, false, () -> edit(deed, command).print()));
  }

  private DraftOutcome edit(Deed deed, Command command) {
    ChangeSet set = changeSets.lock(deed, command.changeSet(), command.expectedVersion());
    return new DraftOutcome(
        set.id(), changeSets.line(deed, set, command.number(), command.adjustment()));
  }
}
