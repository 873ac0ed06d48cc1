package org.quanze.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;

/**
 * Searches the audit log (查阅审计日志) of a branch, page by page. Each page that is asked for is an act
 * of its own and stands in the log, with what was searched for, also for who may not.
 */
@Stateless
@Permitted(Permission.AUDIT_READ)
@NullUnmarked
public class ReadAudit {

  @Inject private AuditEntries entries;

  /**
   * Which page.
   *
   * @param before entries with numbers before this one; null for the newest
   * @param limit how many at most
   */
  public record Command(AuditFilter filter, @Nullable Long before, int limit)
      implements Concerning {
    @Override
    public Target target() {
      return new AuditTarget(filter);
    }
  }

  /** The entries, the newest first. */
  public List<AuditEntry> read(Actor actor, Command command) {
    return entries.page(command.filter(), command.before(), command.limit());
  }
}
