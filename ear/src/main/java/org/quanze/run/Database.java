package org.quanze.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The registry's database and its two roles: the owner, who migrates, and the application, which
 * owns nothing. What the application may do stands in the migrations.
 */
final class Database {
  static final String NAME = "quanze";
  static final String OWNER = "quanze_owner";
  static final String APPLICATION = "quanze_app";

  private Database() {}

  /** Creates what is missing; a second call changes nothing but the passwords, to the same. */
  static void prepare(Postgres postgres, Secrets secrets) {
    try (Connection server = connect(postgres, "postgres");
        Statement statement = server.createStatement()) {
      role(statement, OWNER, secrets.of(OWNER));
      role(statement, APPLICATION, secrets.of(APPLICATION));
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER);
      }
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
      statement.execute("REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
      statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + NAME + " TO " + APPLICATION);
    } catch (SQLException e) {
      throw new CannotRun("Cannot prepare the database: " + e.getMessage(), e);
    }
    try (Connection database = connect(postgres, NAME);
        Statement statement = database.createStatement()) {
      statement.execute("ALTER SCHEMA public OWNER TO " + OWNER);
    } catch (SQLException e) {
      throw new CannotRun("Cannot prepare the schema: " + e.getMessage(), e);
    }
  }

  static boolean answers(Postgres postgres) {
    try (Connection connection = connect(postgres, "postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private static Connection connect(Postgres postgres, String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database) + "?connectTimeout=2&loginTimeout=5",
        Postgres.SUPERUSER,
        postgres.superuserPassword());
  }

  private static void role(Statement statement, String name, String password) throws SQLException {
    if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
      statement.execute("CREATE ROLE " + name + " LOGIN");
    }
    statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
