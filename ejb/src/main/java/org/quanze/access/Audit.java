package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.database.WrittenApart;
import org.quanze.rule.Refused;
import org.quanze.validity.Today;

/**
 * The audit log (审计日志): every deed, in the deed's own transaction, and every refused attempt, apart
 * from it, because the refused one leaves nothing else behind.
 */
@ApplicationScoped
@NullUnmarked
public class Audit {

  private static final String INSERT =
      "INSERT INTO audit (at, username, permission, act, object, outcome, code, request_id)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private Database database;
  @Inject private WrittenApart apart;
  @Inject private Today today;

  public void done(Deed deed, String act, String object) {
    database.run(
        INSERT,
        deed.at(),
        deed.username(),
        deed.permission(),
        act,
        object,
        "DONE",
        null,
        deed.actor().requestId());
  }

  public void refused(
      Actor actor, Permission permission, String act, String object, Refused refused) {
    apart.run(
        INSERT,
        today.instant(),
        actor.username(),
        permission,
        act,
        object,
        "REFUSED",
        refused.refusals().get(0).code(),
        actor.requestId());
  }
}
