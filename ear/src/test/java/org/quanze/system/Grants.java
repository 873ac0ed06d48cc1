package org.quanze.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.quanze.run.Trial;

/**
 * Rights of the demo accounts in a registry of the tests, as its first administrator would give
 * them.
 */
final class Grants {

  private Grants() {}

  /** Gives a role within a branch; once, however often it is called. */
  static void give(Trial trial, String username, String role, String branch) {
    run(
        trial,
        "INSERT INTO access_grant (id, username, role, branch, valid_from)"
            + " SELECT gen_random_uuid(), ?, ?, ?, DATE '2000-01-01' WHERE NOT EXISTS"
            + " (SELECT FROM access_grant WHERE (username, role, branch) = (?, ?, ?))",
        username,
        role,
        branch,
        username,
        role,
        branch);
  }

  /** Ends what was given, as if it never held. */
  static void end(Trial trial, String username, String role, String branch) {
    run(
        trial,
        "UPDATE access_grant SET valid_to = valid_from WHERE (username, role, branch) = (?, ?, ?)",
        username,
        role,
        branch);
  }

  private static void run(Trial trial, String sql, String... values) {
    try (Connection connection =
            DriverManager.getConnection(
                trial.postgres().jdbcUrl(), "quanze_owner", trial.secret("quanze_owner"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
