package org.quanze.exchange;

import jakarta.ejb.Stateless;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.organisation.PublisherTarget;

/**
 * Asks the gate whether a file may be sent at all, before any of it is taken: nobody else than who
 * may import fills the disk.
 */
@Stateless
@Permitted(Permission.LIST_IMPORT)
public class AdmitFile {

  /**
   * Into which branch the file would go.
   *
   * @param publisher code of the division of the government
   */
  public record Command(String publisher) implements Concerning {
    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }
  }

  /** What the file may cost. */
  public ImportLimits admit(Actor actor, Command command) {
    return ImportLimits.ofProcess();
  }
}
