package org.quanze.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real Keycloak of a trial, with the realm of the demo accounts. Its programs are prepared once
 * per build (Keycloak calls that "build") and shared; data and realm lie in the home.
 */
public final class Keycloak {
  private static final String ADMINISTRATOR = "admin";
  private static final String ENTRY = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  private final Settings settings;
  private final Secrets secrets;
  private final Children children;
  private final Path programs;
  private final Path home;
  private @Nullable Child process;

  Keycloak(Settings settings, Secrets secrets, Children children) {
    this.children = children;
    this.settings = settings;
    this.secrets = secrets;
    this.programs = settings.built("keycloak");
    this.home = settings.home().resolve("keycloak");
  }

  /** Whether the long preparation still lies ahead. */
  boolean isPrepared() {
    return Files.exists(preparedMark());
  }

  /** Starts on the accounts of before, or imports the realm file. */
  public synchronized void start() {
    FileLocked.inTurn(settings.built("keycloak.lock"), this::prepare);
    try {
      furnish();
      Child child =
          children.start(
              "Keycloak", startCommand(), administrator(), home, settings.log("keycloak.log"));
      process = child;
      String discovery = settings.issuer() + "/.well-known/openid-configuration";
      child.await(() -> Http.status(discovery) == 200, Duration.ofMinutes(4));
      Files.writeString(importedMark(), realm());
    } catch (IOException e) {
      throw new CannotRun("Cannot prepare Keycloak: " + e, e);
    }
  }

  public synchronized void stop() {
    Child child = process;
    if (child != null && child.isAlive()) {
      Proc.end("TERM", List.of(child.pid()), Duration.ofSeconds(20));
    }
    process = null;
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** The process, or 0 while it is not running. */
  public long pid() {
    return process == null ? 0 : process.pid();
  }

  /** Settles what cannot change at start, once per build: later starts take seconds. */
  private void prepare() {
    if (isPrepared()) {
      return;
    }
    List<String> command = new ArrayList<>(java(programs));
    command.addAll(List.of("build", "--db=dev-file"));
    children.run(
        "Keycloak's preparation", command, settings.home(), settings.log("keycloak-build.log"));
    try {
      Files.createFile(preparedMark());
    } catch (IOException e) {
      throw new CannotRun("Cannot mark Keycloak as prepared: " + e, e);
    }
  }

  /** A home with the shared programs, its own data, and the realm file fit to the ports. */
  private void furnish() throws IOException {
    Files.createDirectories(home.resolve("data/import"));
    for (String shared : List.of("lib", "conf", "providers", "themes")) {
      Path link = home.resolve(shared);
      if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(link);
      }
      Files.createSymbolicLink(link, programs.resolve(shared));
    }
    Path mark = importedMark();
    String realm = realm();
    if (!Files.exists(mark) || !Files.readString(mark).equals(realm)) {
      PostgresPrograms.delete(home.resolve("data/h2")); // a realm is imported into new data only
    }
    Files.writeString(home.resolve("data/import/quanze-realm.json"), realm);
  }

  private String realm() throws IOException {
    Path source = settings.checkout().resolve("ear/src/main/keycloak/quanze-realm.json");
    return Files.readString(source).replace("http://localhost:8080", settings.url());
  }

  /**
   * Holds the realm whose import has come to its end: a start that was killed before begins anew.
   */
  private Path importedMark() {
    return home.resolve("imported.json");
  }

  private List<String> startCommand() {
    List<String> command = new ArrayList<>(java(home));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + settings.keycloak(),
            "--hostname=http://localhost:" + settings.keycloak(),
            "--cache=local"));
    return command;
  }

  private Map<String, String> administrator() {
    return Map.of(
        "KC_BOOTSTRAP_ADMIN_USERNAME",
        ADMINISTRATOR,
        "KC_BOOTSTRAP_ADMIN_PASSWORD",
        secrets.of("keycloak_admin"));
  }

  /** What bin/kc.sh would run, in a machine that starts quickly and stays small. */
  private List<String> java(Path keycloakHome) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                WildFly.mark(settings),
                "-Dkc.home.dir=" + keycloakHome,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"),
            Stream.concat(
                Stream.of("util", "util.concurrent", "security", "lang")
                    .map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED"),
                Stream.of("-cp", programs.resolve("lib/quarkus-run.jar").toString(), ENTRY)))
        .toList();
  }

  private Path preparedMark() {
    return programs.resolve("quanze-prepared");
  }
}
