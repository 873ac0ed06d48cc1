package org.quanze.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.NullUnmarked;

/** Brings the schema to the newest version when the server starts, as the owner of the database. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@NullUnmarked
public class Migration {

  @Resource(lookup = "java:jboss/datasources/QuanzeOwner")
  private DataSource owner;

  @PostConstruct
  void migrate() {
    String role = System.getenv().getOrDefault("QUANZE_DB_USER", "quanze_app");
    migrate(owner, role);
  }

  /** Migrates a database; the application's role gets its grants. */
  public static void migrate(DataSource owner, String applicationRole) {
    migrate(owner, applicationRole, MigrationVersion.LATEST);
  }

  /** Migrates a database no further than to a version. */
  public static void migrate(DataSource owner, String applicationRole, MigrationVersion target) {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration")
        .placeholders(Map.of("appRole", applicationRole))
        .target(target)
        .load()
        .migrate();
  }
}
