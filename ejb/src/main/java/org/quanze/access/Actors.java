package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;

/** The store of accounts and grants (授权). */
@ApplicationScoped
@NullUnmarked
public class Actors {

  @Inject private Database database;

  /** The actor of an account: the identity provider says who, this table says what they may do. */
  public Actor get(String username, String name, @Nullable String requestId) {
    List<Grant> grants =
        database.list(
            "SELECT role, branch, valid_from, valid_to FROM access_grant WHERE username = ?",
            row ->
                new Grant(Role.valueOf(row.text(1)), row.text(2), row.date(3), row.dateOrNull(4)),
            username);
    return new Actor(username, name, grants, requestId);
  }

  /** Whether anybody has been granted anything, ever. */
  boolean hasGrants() {
    return database.find("SELECT 1 FROM access_grant LIMIT 1", row -> row.whole(1)).isPresent();
  }

  /** Grants in a branch that ends on a day go on in the branch that follows it. */
  public void follow(Deed deed, String branch, String successor, LocalDate day) {
    database.run(
        "INSERT INTO access_grant (id, username, role, branch, valid_from, valid_to)"
            + " SELECT gen_random_uuid(), username, role, ? || substr(branch, length(?) + 1),"
            + " greatest(valid_from, ?), valid_to FROM access_grant"
            + " WHERE (branch = ? OR branch LIKE ? || '/%') AND (valid_to IS NULL OR valid_to > ?)",
        successor, branch, day, branch, branch, day);
    database.run(
        "UPDATE access_grant SET valid_to = ? WHERE (branch = ? OR branch LIKE ? || '/%')"
            + " AND (valid_to IS NULL OR valid_to > ?) AND valid_from < ?",
        day, branch, branch, day, day);
  }

  /** Adds a grant. */
  public void grant(Deed deed, String username, Role role, String branch, LocalDate from) {
    database.run(
        "INSERT INTO access_grant (id, username, role, branch, valid_from) VALUES (?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        username,
        role,
        branch,
        from);
  }
}
