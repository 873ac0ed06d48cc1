package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.validity.Today;

/** The store of grants (授权), with those that are over. */
@ApplicationScoped
@NullUnmarked
public class Grants implements Places<HeldGrantTarget> {

  private static final String SELECT =
      "SELECT id, username, role, branch, valid_from, valid_to, given_by, given_at, ended_by,"
          + " ended_at, end_reason, continues, version FROM access_grant g";

  private static final String WITHIN = " (b = '/' OR branch = b OR starts_with(branch, b || '/'))";

  @Inject private Database database;
  @Inject private Audit audit;
  @Inject private Today today;

  /**
   * What a page is of.
   *
   * @param branches branches in which the reader may know of grants
   * @param username the account; null for any
   * @param branch what they reach within; null for anything
   * @param on a day on which they hold; null for any, and for what holds on none
   */
  public record Wanted(
      List<String> branches,
      @Nullable String username,
      @Nullable String branch,
      @Nullable Role role,
      @Nullable LocalDate on) {}

  /** Where a page begins: after this one. */
  public record Place(String username, LocalDate from, UUID id) {}

  @Override
  public Class<HeldGrantTarget> kind() {
    return HeldGrantTarget.class;
  }

  @Override
  public Optional<String> place(HeldGrantTarget target) {
    return find(target.grant()).map(held -> held.grant().branch());
  }

  public Optional<HeldGrant> find(UUID id) {
    return database.find(SELECT + " WHERE id = ?", Grants::held, id);
  }

  /**
   * The grants that an actor asks for by their ids; one statement for any number of them. One that
   * the actor may not see is not found, and that it was asked for is recorded.
   */
  public Map<UUID, HeldGrant> asked(Actor actor, Collection<UUID> ids) {
    Map<UUID, HeldGrant> seen = new HashMap<>();
    for (HeldGrant held :
        database.list(
            SELECT + " WHERE id = ANY (?)", Grants::held, (Object) ids.toArray(new UUID[0]))) {
      String place = held.grant().branch();
      if (actor.may(Permission.GRANT_EDIT, place, today.date())) {
        seen.put(held.id(), held);
      } else {
        HeldGrantTarget target = new HeldGrantTarget(held.id());
        audit.hidden(actor, Permission.GRANT_EDIT, "ReadGrant", target, place);
      }
    }
    return seen;
  }

  /** Every grant of an account, also those that are over and those to come. */
  List<HeldGrant> of(String username) {
    return database.list(
        SELECT + " WHERE username = ? ORDER BY valid_from, id", Grants::held, username);
  }

  /** A page, by account and first day. */
  public List<HeldGrant> page(Wanted wanted, @Nullable Place after, int limit) {
    List<Object> arguments = new ArrayList<>();
    String where = where(wanted, arguments);
    if (after != null) {
      where += " AND (username, valid_from, id) > (?, ?, ?)";
      arguments.addAll(List.of(after.username(), after.from(), after.id()));
    }
    arguments.add(limit);
    return database.list(
        SELECT + where + " ORDER BY username, valid_from, id LIMIT ?",
        Grants::held,
        arguments.toArray());
  }

  /** How many there are. */
  public int count(Wanted wanted) {
    List<Object> arguments = new ArrayList<>();
    String where = where(wanted, arguments);
    return database.get(
        "SELECT count(*) FROM access_grant g" + where, row -> row.whole(1), arguments.toArray());
  }

  private static String where(Wanted wanted, List<Object> arguments) {
    StringBuilder where =
        new StringBuilder(" WHERE EXISTS (SELECT FROM unnest(?::text[]) w (b) WHERE")
            .append(WITHIN)
            .append(')');
    arguments.add(wanted.branches().toArray(new String[0]));
    if (wanted.username() != null) {
      where.append(" AND username = ?");
      arguments.add(wanted.username());
    }
    if (wanted.branch() != null) {
      where.append(" AND EXISTS (SELECT FROM (VALUES (?::text)) w (b) WHERE");
      where.append(WITHIN).append(')');
      arguments.add(wanted.branch());
    }
    if (wanted.role() != null) {
      where.append(" AND role = ?");
      arguments.add(wanted.role());
    }
    if (wanted.on() != null) {
      where.append(" AND valid_from <= ? AND coalesce(valid_to, 'infinity') > ?");
      arguments.addAll(List.of(wanted.on(), wanted.on()));
    }
    return where.toString();
  }

  /** One at a time gives to an account, until the transaction ends. */
  void lock(Deed deed, String username) {
    database.list(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 0, "grant\n" + username);
  }

  /** A grant as it is now: nobody else sets its end until the transaction ends. */
  Optional<HeldGrant> lock(Deed deed, UUID id) {
    return database.find(SELECT + " WHERE id = ? FOR UPDATE", Grants::held, id);
  }

  /** Adds a grant. */
  void add(Deed deed, UUID id, String username, Grant grant) {
    database.run(
        "INSERT INTO access_grant (id, username, role, branch, valid_from, valid_to, given_by,"
            + " given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        username,
        grant.role(),
        grant.branch(),
        grant.from(),
        grant.to(),
        deed.username(),
        deed.at());
  }

  /** Ends a grant on a day; one that has not begun by then holds on none. */
  void end(Deed deed, UUID id, LocalDate day, String reason) {
    database.run(
        "UPDATE access_grant SET valid_to = greatest(valid_from, ?), ended_by = ?, ended_at = ?,"
            + " end_reason = ?, version = version + 1 WHERE id = ?",
        day,
        deed.username(),
        deed.at(),
        reason,
        id);
  }

  /**
   * Grants in a branch that ended go on in the branch that follows it, from the day of the deed on:
   * whatever day the succession takes effect, nobody had or lacked a right before it was known.
   */
  public void follow(Deed deed, String branch, String successor) {
    LocalDate day = Today.dateOf(deed.at());
    // What goes on is copied as it is ended: whoever sets an end at this moment was before or
    // waits.
    database.list(
        SELECT + " WHERE branch = ? OR starts_with(branch, ? || '/') ORDER BY id FOR UPDATE",
        Grants::held,
        branch,
        branch);
    database.run(
        "INSERT INTO access_grant (id, username, role, branch, valid_from, valid_to, given_by,"
            + " given_at, continues, mixed_before)"
            + " SELECT gen_random_uuid(), username, role, ? || substr(branch, length(?) + 1),"
            + " greatest(valid_from, ?), valid_to, ?, ?, id, mixed_before FROM access_grant"
            + " WHERE (branch = ? OR starts_with(branch, ? || '/'))"
            + " AND coalesce(valid_to, 'infinity') > greatest(valid_from, ?)",
        successor,
        branch,
        day,
        deed.username(),
        deed.at(),
        branch,
        branch,
        day);
    database.run(
        "UPDATE access_grant SET valid_to = greatest(valid_from, ?), ended_by = ?, ended_at = ?,"
            + " version = version + 1 WHERE (branch = ? OR starts_with(branch, ? || '/'))"
            + " AND coalesce(valid_to, 'infinity') > greatest(valid_from, ?)",
        day,
        deed.username(),
        deed.at(),
        branch,
        branch,
        day);
  }

  private static HeldGrant held(Row row) throws SQLException {
    return new HeldGrant(
        row.uuid(1),
        row.text(2),
        new Grant(Role.valueOf(row.text(3)), row.text(4), row.date(5), row.dateOrNull(6)),
        row.textOrNull(7),
        row.instantOrNull(8),
        row.textOrNull(9),
        row.instantOrNull(10),
        row.textOrNull(11),
        row.uuidOrNull(12),
        row.whole(13));
  }
}
