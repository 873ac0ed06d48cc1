package org.quanze.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL of a trial, with a data directory that is kept. It listens on a free port
 * of this machine alone, and takes passwords only. Its processes are known by the directory that
 * they work in, so that those of an earlier, killed trial are found without any file of ours.
 */
public final class Postgres {
  static final String SUPERUSER = "postgres";

  private final Settings settings;
  private final Secrets secrets;
  private final Children children;
  private final PostgresData data;
  private final int port;
  private @Nullable Child process;

  Postgres(Settings settings, Secrets secrets, Children children) {
    this.children = children;
    this.settings = settings;
    this.secrets = secrets;
    this.data = new PostgresData(settings, children);
    this.port = Ports.free();
  }

  /** Starts on the data of before, or on new data; the port stays the same for the whole trial. */
  public synchronized void start() {
    PostgresPrograms programs = PostgresPrograms.unpackedTo(settings.built("postgres"));
    data.makeIfMissing(programs, SUPERUSER, superuserPassword());
    data.endLeftovers();
    Child child =
        children.start(
            "PostgreSQL",
            Stream.concat(programs.command("postgres"), arguments()).toList(),
            Map.of(),
            data.directory(),
            settings.log("postgres.log"));
    process = child;
    child.await(() -> Database.answers(this), Duration.ofSeconds(60));
    Database.prepare(this, secrets);
  }

  /** The fast shutdown: open transactions are rolled back, the data is left clean. */
  public synchronized void stop() {
    Child child = process;
    if (child != null && child.isAlive()) {
      Proc.end("INT", List.of(child.pid()), Duration.ofSeconds(30));
    }
    process = null;
  }

  /** Kills the postmaster as a fault would, and leaves the rest to recovery. */
  public synchronized void kill() {
    Child child = process;
    if (child != null) {
      Proc.end("KILL", List.of(child.pid()), Duration.ZERO);
    }
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** The process of the postmaster, or 0 while it is not running. */
  public long pid() {
    return process == null ? 0 : process.pid();
  }

  /** The address of the registry's database. */
  public String jdbcUrl() {
    return jdbcUrl(Database.NAME);
  }

  /** The address of a database of this server. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The processor time that the server has taken with all its sessions, in seconds. */
  public double cpuSeconds() {
    return data.processes().stream().mapToDouble(Proc::cpuSeconds).sum();
  }

  String superuserPassword() {
    return secrets.of(SUPERUSER);
  }

  private Stream<String> arguments() {
    return Stream.concat(
        Stream.of("-D", data.directory().toString(), "-p", Integer.toString(port)),
        Stream.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "shared_buffers=256MB",
                "effective_cache_size=1GB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "max_connections=120",
                "max_wal_size=2GB",
                "random_page_cost=1.1",
                "jit=off",
                "shared_preload_libraries=pg_stat_statements",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai")
            .flatMap(setting -> Stream.of("-c", setting)));
  }
}
