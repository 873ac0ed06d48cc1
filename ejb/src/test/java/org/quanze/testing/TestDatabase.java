package org.quanze.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;
import org.quanze.database.Migration;
import org.quanze.database.Snapshot;

/**
 * One PostgreSQL for all tests of a machine; a database of its own for each registry, copied from a
 * migrated template. The tests work as the application's role, the migrations as the owner.
 */
public final class TestDatabase {

  /** The role of the application. */
  public static final String APPLICATION = "quanze_app";

  static final String OWNER = "quanze_owner";

  /** As many as the server may hold at once. */
  private static final int POOL = 20;

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres POSTGRES = start();

  private TestDatabase() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .start();
      run(
          postgres.getPostgresDatabase(),
          "CREATE ROLE " + OWNER + " LOGIN SUPERUSER",
          "CREATE ROLE " + APPLICATION + " LOGIN",
          "CREATE DATABASE template_quanze OWNER " + OWNER);
      Migration.migrate(dataSource(postgres, OWNER, "template_quanze"), APPLICATION);
      return postgres;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL does not start", e);
    }
  }

  /** Makes a new database; answers its name. */
  static String create() {
    String name = "quanze_" + COUNT.incrementAndGet();
    try {
      run(POSTGRES.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE template_quanze");
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes a database: a thousand histories leave a thousand of them. */
  static void drop(String name) {
    try {
      run(POSTGRES.getPostgresDatabase(), "DROP DATABASE " + name + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A new database, without any rows, as it was after a migration; answers the owner's way to it.
   */
  public static DataSource migratedTo(String version) {
    String name = "quanze_" + COUNT.incrementAndGet();
    try {
      run(POSTGRES.getPostgresDatabase(), "CREATE DATABASE " + name + " OWNER " + OWNER);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    DataSource owner = dataSource(OWNER, name);
    Migration.migrate(owner, APPLICATION, MigrationVersion.fromVersion(version));
    return owner;
  }

  /** A way to a database as a role. */
  public static DataSource dataSource(String role, String database) {
    return dataSource(POSTGRES, role, database);
  }

  /** A way to a database for snapshots, with the options of the server's data source. */
  static DataSource readers(String database) {
    PGSimpleDataSource source = dataSource(POSTGRES, APPLICATION, database);
    source.setOptions(Snapshot.OPTIONS);
    return source;
  }

  /**
   * Keeps the connections of one registry, as the server does: a use case costs no new one. What is
   * set of a session holds for its transaction alone, so that a kept connection is as a new one.
   */
  static HikariDataSource pool(DataSource source) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(POOL);
    pool.setMinimumIdle(0);
    return pool;
  }

  private static PGSimpleDataSource dataSource(
      EmbeddedPostgres postgres, String role, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {postgres.getPort()});
    source.setDatabaseName(database);
    source.setUser(role);
    // As in the server: a batch is one statement there, which may not touch a row twice.
    source.setReWriteBatchedInserts(true);
    return source;
  }

  /** Runs statements one by one. */
  public static void run(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
