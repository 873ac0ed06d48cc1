package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;

/** The store of accounts: what each may do. */
@ApplicationScoped
@NullUnmarked
public class Actors {

  @Inject private Database database;

  /** The actor of an account: the identity provider says who, this table says what they may do. */
  public Actor get(
      String username, String name, @Nullable String requestId, @Nullable String address) {
    List<Grant> grants =
        database.list(
            "SELECT role, branch, valid_from, valid_to FROM access_grant WHERE username = ?",
            row ->
                new Grant(Role.valueOf(row.text(1)), row.text(2), row.date(3), row.dateOrNull(4)),
            username);
    return new Actor(username, name, grants, requestId, address);
  }

  /** Whether anybody has been granted anything, ever. */
  boolean hasGrants() {
    return database.find("SELECT 1 FROM access_grant LIMIT 1", row -> row.whole(1)).isPresent();
  }
}
