package org.quanze.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The provisioned server with the parcel. Every start works on a fresh copy of the server's own
 * directory, so that what is built is never written to; what the registry keeps is in the database.
 */
public final class WildFly {
  private static final String STARTED = "WFLYSRV0025";
  private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

  private final Settings settings;
  private final Node node;
  private final Secrets secrets;
  private final Postgres postgres;
  private final Children children;
  private final Path base;
  private @Nullable Child script;

  WildFly(Settings settings, Node node, Secrets secrets, Postgres postgres, Children children) {
    this.children = children;
    this.settings = settings;
    this.node = node;
    this.secrets = secrets;
    this.postgres = postgres;
    this.base = settings.home().resolve(node.own("wildfly"));
  }

  /** The argument by which the Java processes of a trial are known, whoever started them. */
  static String mark(Settings settings) {
    return "-Dquanze.home=" + settings.home();
  }

  /** The address of the application on this node. */
  public String url() {
    return "http://localhost:" + node.http();
  }

  /** Starts the server and waits until the application is deployed and healthy. */
  public void start() {
    start(Map.of());
  }

  /** Starts the server with settings besides its own, and waits until it is healthy. */
  public synchronized void start(Map<String, String> besides) {
    Map<String, String> environment = environment();
    environment.putAll(besides);
    try {
      PostgresPrograms.delete(base);
      copy(settings.built("server/standalone"), base);
    } catch (IOException e) {
      throw new CannotRun("Cannot prepare the server: " + e, e);
    }
    Child child =
        children.start(
            "WildFly", command(), environment, base, settings.log(node.own("wildfly") + ".log"));
    script = child;
    child.await(() -> isReady(child), Duration.ofMinutes(5));
  }

  /** Lets running requests end, then stops. */
  public synchronized void stop() {
    Proc.end("TERM", processes(), Duration.ofSeconds(30));
    script = null;
  }

  /** Kills the server as a fault would. */
  public synchronized void kill() {
    Proc.end("KILL", processes(), Duration.ZERO);
    script = null;
  }

  boolean isAlive() {
    return script != null && script.isAlive();
  }

  /** The Java process of the server, or 0 while it is not running. */
  public long pid() {
    return processes().stream()
        .filter(pid -> Proc.arguments(pid).contains("-D[Standalone]"))
        .findFirst()
        .orElse(0L);
  }

  /** What the server holds in memory. */
  public long residentMiB() {
    return Proc.residentMiB(pid());
  }

  private List<Long> processes() {
    Child child = script;
    if (child == null) {
      return List.of();
    }
    return Stream.concat(
            ProcessHandle.of(child.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid),
            Stream.of(child.pid()))
        .filter(Proc::isAlive)
        .toList();
  }

  private boolean isReady(Child child) {
    if (child.hasSaid(STARTED_WITH_ERRORS)) {
      throw child.failedBy("ERROR", "started without the application");
    }
    String health = "http://localhost:" + node.management() + "/health/ready";
    return child.hasSaid(STARTED) && Http.status(health) == 200;
  }

  private List<String> command() {
    return List.of(
        settings.built("server/bin/standalone.sh").toString(),
        mark(settings),
        "-Djboss.server.base.dir=" + base,
        "-Djboss.server.log.dir=" + settings.log(node.own("server")));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    environment.put("JBOSS_HOME", settings.built("server").toString());
    environment.put("QUANZE_HOME", settings.home().toString());
    environment.put("QUANZE_HTTP_PORT", Integer.toString(node.http()));
    environment.put("QUANZE_MANAGEMENT_PORT", Integer.toString(node.management()));
    environment.put("QUANZE_OIDC_URL", settings.issuer());
    environment.put("QUANZE_DB_URL", postgres.jdbcUrl());
    environment.put("QUANZE_DB_USER", Database.APPLICATION);
    environment.put("QUANZE_DB_PASSWORD", secrets.of(Database.APPLICATION));
    environment.put("QUANZE_DB_OWNER_USER", Database.OWNER);
    environment.put("QUANZE_DB_OWNER_PASSWORD", secrets.of(Database.OWNER));
    // Beside the data, since the server's own directory is new with every start.
    environment.put("QUANZE_SEARCH_INDEX", settings.home().resolve(node.own("search")).toString());
    environment.put("QUANZE_SAMPLE", settings.sample() && node.isFirst() ? "on" : "off");
    environment.put("QUANZE_NODE", node.own("quanze"));
    // A page that one node began is read on by another.
    environment.put("QUANZE_CURSOR_KEY", secrets.of("cursor_key"));
    signing(environment);
    return environment;
  }

  /** A trial signs by a key of its own, unless whoever starts it gives one. */
  private void signing(Map<String, String> environment) {
    if (System.getenv("QUANZE_SIGNING_KEY") == null) {
      environment.put("QUANZE_SIGNING_KEY", SigningKeyFile.in(settings.home()).toString());
    }
    if (System.getenv("QUANZE_HEADS") == null) {
      environment.put("QUANZE_HEADS", settings.home().resolve("heads").toString());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.filter(path -> isPartOfTheBuild(from.relativize(path))).toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static boolean isPartOfTheBuild(Path path) {
    return Stream.of("data", "log", "tmp").noneMatch(path::startsWith);
  }
}
