package org.quanze.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.quanze.run.Trial;

/** What a registry of the tests holds, as its database tells it. */
final class Stored {

  private Stored() {}

  /** Rows of imports, drafts and versions of items; whatever an import stores adds to them. */
  static int rows(Trial trial) {
    String sql =
        "SELECT (SELECT count(*) FROM import_run) + (SELECT count(*) FROM import_finding)"
            + " + (SELECT count(*) FROM import_section) + (SELECT count(*) FROM import_unit)"
            + " + (SELECT count(*) FROM item_version) + (SELECT count(*) FROM change_set)";
    try (Connection connection =
            DriverManager.getConnection(
                trial.postgres().jdbcUrl(), "quanze_owner", trial.secret("quanze_owner"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
