package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.byteman.agent.Main;
import org.quanze.run.WildFly;

/**
 * Points of a deed at which the server dies, or waits to be killed or for the database to die. A
 * point bites when its flag, a file, is there; the flag goes with it.
 */
final class DyingPoints implements AutoCloseable {
  private static final String DIES = "killJVM()";
  private static final String HOLDS = "delay(600000)";
  private static final String LEDGER = "org.quanze.ledger.Ledger";
  private static final String LINES = "org.quanze.adjustment.LedgerLines";

  private final WildFly node;
  private final Path flags;

  DyingPoints(WildFly node) {
    this.node = node;
    try {
      flags = Files.createTempDirectory("quanze-crash");
      Files.writeString(flags.resolve("points.btm"), points());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String points() {
    return rule("before-commit", "org.quanze.review.PassReview", "pass", "AT EXIT", DIES)
        + rule("between-tables", LINES, "add", "AT ENTRY", DIES)
        + rule(
            "after-commit",
            "org.quanze.web.review.ReviewMutations",
            "passed",
            "AFTER INVOKE org.quanze.review.PassReview.pass",
            DIES)
        + rule("wait", LINES, "add", "AT ENTRY", "delay(3000)")
        + rule("at-first-ledger", LEDGER, "append", "AT EXIT", HOLDS)
        + rule("at-between-tables", LINES, "add", "AT ENTRY", HOLDS)
        + betweenLedgers()
        + rule("at-state", LEDGER, "raiseRevision", "AT ENTRY", HOLDS)
        + rule("at-done", "org.quanze.access.OnceOnly", "answer", "AT EXIT", HOLDS)
        + rule("at-answered", "org.quanze.web.access.Outcomes", "of", "AT EXIT", HOLDS);
  }

  /** Before the entry of the second of two ledgers, when the first has all that is its own. */
  private String betweenLedgers() {
    String name = "at-between-ledgers";
    String condition =
        flag(name) + ".toFile().exists() AND incrementCounter(\"ledgers\") == 2 AND ";
    return rule(name, LEDGER, "append", "AT ENTRY", HOLDS).replace("IF ", "IF " + condition);
  }

  private String flag(String name) {
    return "java.nio.file.Paths.get(java.net.URI.create(\"%s\"))"
        .formatted(flags.resolve(name).toUri());
  }

  private String rule(String name, String type, String method, String place, String does) {
    return """
        RULE %s
        CLASS %s
        METHOD %s
        %s
        IF java.nio.file.Files.deleteIfExists(%s)
        DO %s
        ENDRULE
        """
        .formatted(name, type, method, place, flag(name), does);
  }

  /** Starts the server with these points in it. */
  void start() {
    try {
      Path agent = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      node.start(
          Map.of(
              "QUANZE_JAVA_OPTS",
              "-javaagent:" + agent + "=script:" + flags.resolve("points.btm")));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next publication that comes to the point finds it. */
  void set(String point) {
    try {
      Files.createFile(flags.resolve(point));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a publication has come to the point. */
  void awaitReached(String point) throws InterruptedException {
    for (int i = 0; i < 1_000 && Files.exists(flags.resolve(point)); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertTrue(Files.notExists(flags.resolve(point)), "the publication is under way");
  }

  @Override
  public void close() {
    TheTrial.delete(flags);
  }
}
