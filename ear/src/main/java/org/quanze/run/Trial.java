package org.quanze.run;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that `./quanze run` starts, as one thing: PostgreSQL, then Keycloak and the server
 * side by side. It owns its processes and ends them all, also those that an earlier trial in the
 * same home left behind when it was killed.
 */
public final class Trial implements AutoCloseable {
  private final Settings settings;
  private final Consumer<String> say;
  private final Children children = new Children();
  private final Secrets secrets;
  private final FileLocked lock;
  private final Postgres postgres;
  private final Keycloak keycloak;
  private final WildFly wildfly;
  private final AtomicInteger nodes = new AtomicInteger(1);

  /** Takes the home; nothing is started yet. */
  public Trial(Settings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
    this.lock = FileLocked.take(settings.home());
    this.secrets = new Secrets(settings.home());
    this.postgres = new Postgres(settings, secrets, children);
    this.keycloak = new Keycloak(settings, secrets, children);
    this.wildfly = new WildFly(settings, Node.first(settings), secrets, postgres, children);
  }

  /** Starts all parts, telling of each what is waited for and how long it took. */
  public Trial start() {
    return start(Map.of());
  }

  /** The same, with settings of the server besides its own. */
  public Trial start(Map<String, String> besides) {
    if (!Files.isDirectory(settings.built("server"))
        || !Files.isDirectory(settings.built("keycloak"))) {
      throw new CannotRun("Nothing is built in " + settings.checkout() + ": use ./quanze run.");
    }
    endLeftovers();
    Ports.require(settings.http(), "the application", "QUANZE_HTTP_PORT");
    Ports.require(settings.management(), "health and management", "QUANZE_MANAGEMENT_PORT");
    Ports.require(settings.keycloak(), "Keycloak", "QUANZE_KEYCLOAK_PORT");
    timed("PostgreSQL", "", postgres::start);
    String first = keycloak.isPrepared() ? "" : " (prepared now, once per build)";
    CompletableFuture<Void> identity =
        CompletableFuture.runAsync(() -> timed("Keycloak", first, keycloak::start));
    timed("WildFly", "", () -> wildfly.start(besides));
    join(identity);
    return this;
  }

  public Settings settings() {
    return settings;
  }

  public Postgres postgres() {
    return postgres;
  }

  public Keycloak keycloak() {
    return keycloak;
  }

  public WildFly wildfly() {
    return wildfly;
  }

  /** One more node on the same database and identity server; it ends with the trial. */
  public WildFly anotherNode() {
    Node node = Node.another(nodes.incrementAndGet());
    return new WildFly(settings, node, secrets, postgres, children);
  }

  /** A generated password: of {@code quanze_owner}, {@code quanze_app}, {@code postgres}. */
  public String secret(String name) {
    return secrets.of(name);
  }

  /** The part that has ended though nobody asked it to, if there is one. */
  @Nullable String lost() {
    if (!postgres.isAlive()) {
      return "PostgreSQL";
    }
    if (!keycloak.isAlive()) {
      return "Keycloak";
    }
    return wildfly.isAlive() ? null : "WildFly";
  }

  /** Ends all parts, the users before the used. */
  @Override
  public void close() {
    if (children.isClosed()) {
      return;
    }
    children.close();
    Proc.end("TERM", javaProcesses(), Duration.ofSeconds(30));
    postgres.stop();
    children.endAll();
    lock.close();
  }

  private void endLeftovers() {
    List<Long> left = javaProcesses();
    if (!left.isEmpty()) {
      say.accept("Ending what a killed trial left running: processes " + left);
      Proc.end("TERM", left, Duration.ofSeconds(30));
    }
  }

  /** Keycloak and the server of this home, whoever started them. */
  private List<Long> javaProcesses() {
    String mark = WildFly.mark(settings);
    return Proc.all().filter(pid -> Proc.arguments(pid).contains(mark)).toList();
  }

  private void timed(String part, String remark, Runnable start) {
    say.accept("Waiting for " + part + remark + " …");
    long begin = System.nanoTime();
    start.run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    say.accept(String.format(Locale.ROOT, "%s is ready (%.1f s)", part, seconds));
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CannotRun sentence ? sentence : e;
    }
  }
}
