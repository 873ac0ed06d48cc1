package org.quanze.wholelist;

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
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;

/** Takes a whole list back: the draft no longer states how it leaves that list. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class DropWholeList {

  @Inject private ChangeSets changeSets;
  @Inject private WholeLists wholeLists;
  @Inject private OnceOnly onceOnly;

  /** Which list of which draft, at which version. */
  public record Command(UUID changeSet, int expectedVersion, String listType, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome drop(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "dropWholeList "
            + command.changeSet()
            + " "
            + command.expectedVersion()
            + " "
            + command.listType();
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, false, () -> edit(deed, command).print()));
  }

  private DraftOutcome edit(Deed deed, Command command) {
    ChangeSet set = changeSets.lock(deed, command.changeSet(), command.expectedVersion());
    if (!wholeLists.drop(deed, set.id(), command.listType())) {
      throw WholeListRule.STATED.refuse("listType", command.listType());
    }
    int version = changeSets.note(deed, set, "DROP_WHOLE_LIST", command.listType());
    return new DraftOutcome(set.id(), version);
  }
}
