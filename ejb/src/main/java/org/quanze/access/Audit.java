package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.WrittenApart;
import org.quanze.rule.Refused;
import org.quanze.validity.Today;

/**
 * The audit log (审计日志): every deed, in the deed's own transaction, and every refused attempt, apart
 * from it, because the refused one leaves nothing else behind. Readings are not deeds: of them it
 * tells the refused ones that named what is there.
 */
@ApplicationScoped
@NullUnmarked
public class Audit {

  /** Longer words of a caller are cut: nobody fills the log with one attempt. */
  static final int LONGEST = 1_000;

  private static final String INSERT =
      "INSERT INTO audit (at, username, name, roles, permission, act, object, place, outcome, code,"
          + " request_id, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private Database database;
  @Inject private WrittenApart apart;
  @Inject private Today today;

  /** A deed was done on each of its targets. */
  void done(Deed deed, List<Attempt> attempts) {
    database.runAll(INSERT, attempts.stream().map(a -> row(a, deed.at(), null)).toList());
  }

  void refused(Attempt attempt, Refused refused) {
    apart.run(INSERT, row(attempt, today.instant(), refused.refusals().get(0).code()));
  }

  /**
   * Records that somebody asked for one thing that is there and not for their eyes. They hear that
   * there is none.
   *
   * @param reading what would have been read, named as a use case is
   */
  public void hidden(Actor actor, Permission needed, String reading, Target target, String place) {
    refused(
        new Attempt(actor, needed, reading, target, place, List.of()),
        (actor.username() == null ? AccessRule.SIGNED_IN : AccessRule.VISIBLE).refuse(""));
  }

  private static @Nullable Object[] row(Attempt attempt, Instant at, @Nullable String code) {
    Actor actor = attempt.actor();
    return new @Nullable Object[] {
      at,
      cut(actor.username()),
      cut(actor.name()),
      attempt.roles().stream().map(Enum::name).toArray(String[]::new),
      attempt.permission(),
      attempt.act(),
      attempt.target() == null ? null : cut(attempt.target().toString()),
      cut(attempt.place()),
      code == null ? "DONE" : "REFUSED",
      code,
      cut(actor.requestId()),
      cut(actor.address())
    };
  }

  /** As the database can hold it: whatever a caller wrote, the attempt is recorded. */
  private static @Nullable String cut(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String part = text.substring(0, Math.min(text.length(), LONGEST)).replace('\0', '\uFFFD');
    return new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
