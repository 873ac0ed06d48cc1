package org.quanze.exchange;

import jakarta.ejb.Stateless;
import java.util.UUID;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.adjustment.ChangeSetTarget;

/** Asks the gate whether the whole list of a draft may be sent, before any of it is taken. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
public class AdmitWholeList {

  /** Of which draft. */
  public record Command(UUID changeSet) implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  /** What the file may cost. */
  public ImportLimits admit(Actor actor, Command command) {
    return ImportLimits.ofProcess();
  }
}
