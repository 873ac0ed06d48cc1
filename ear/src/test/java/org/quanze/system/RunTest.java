package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Settings;
import org.quanze.run.Trial;

/** `./quanze run` as a person meets it: a program of its own, seen from outside. */
@ExtendWith(TheTrial.class)
class RunTest {
  private final Path home = TheTrial.newHome("run");
  private final Path output = home.resolve("output");
  private final Settings settings = Settings.beside(TheTrial.CHECKOUT, home);
  private final Trial other;
  private final List<Process> runners = new ArrayList<>();

  RunTest(Trial other) {
    this.other = other;
  }

  @AfterEach
  void nothing_is_left() throws Exception {
    runners.forEach(Process::destroyForcibly);
    processes().forEach(ProcessHandle::destroyForcibly);
    Thread.sleep(500);
    TheTrial.delete(home);
  }

  @Test
  void kills_are_recovered_from_and_ctrl_c_ends_everything() throws Exception {
    Process first = run(settings.http());
    await(first, "A first query");
    String secrets = Files.readString(home.resolve("secrets"));
    first.destroyForcibly().waitFor();
    assertNotEquals(List.of(), processes(), "a killed runner leaves its parts behind");

    Process second = run(settings.http());
    await(second, "A first query");
    assertTrue(Files.readString(output).contains("Ending what a killed trial left running"));
    assertEquals(secrets, Files.readString(home.resolve("secrets")));
    assertEquals(200, Http.get(settings.url() + "/whoami").statusCode());

    second.destroyForcibly().waitFor();
    // Dead at once, but gone only when the system has taken back what they held, ports among it.
    for (ProcessHandle part : processes()) {
      part.destroyForcibly();
      part.onExit().get(60, TimeUnit.SECONDS);
    }
    Process third = run(settings.http());
    await(third, "A first query");
    assertEquals(200, Http.get(settings.issuer()).statusCode());

    new ProcessBuilder("sh", "-c", "kill -INT " + third.pid()).start().waitFor();
    assertTrue(third.waitFor(60, TimeUnit.SECONDS), "Ctrl-C ends the runner");
    assertEquals(List.of(), processes());
  }

  @Test
  void ctrl_c_while_it_starts_leaves_nothing_either() throws Exception {
    Process runner = run(settings.http());
    await(runner, "Waiting for WildFly");
    runner.destroy();
    assertTrue(runner.waitFor(60, TimeUnit.SECONDS));
    assertEquals(List.of(), processes());
  }

  @Test
  void a_taken_port_is_named_with_its_owner() throws Exception {
    int taken = other.settings().http();
    Process runner = run(taken);
    assertTrue(runner.waitFor(60, TimeUnit.SECONDS));
    assertEquals(1, runner.exitValue());
    String said = Files.readString(output);
    assertTrue(said.contains("Port " + taken + ", wanted for the application, is taken"), said);
    assertTrue(said.contains("process " + other.wildfly().pid()), said);
    assertFalse(said.contains("Exception"), said);
  }

  private Process run(int http) throws IOException {
    Path target = TheTrial.CHECKOUT.resolve("ear/target");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("run-lib") + "/*",
                "org.quanze.run.Main",
                TheTrial.CHECKOUT.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "QUANZE_HOME", home.toString(),
                "QUANZE_HTTP_PORT", Integer.toString(http),
                "QUANZE_MANAGEMENT_PORT", Integer.toString(settings.management()),
                "QUANZE_KEYCLOAK_PORT", Integer.toString(settings.keycloak())));
    Process runner = builder.start();
    runners.add(runner);
    return runner;
  }

  private void await(Process runner, String word) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!Files.readString(output).contains(word)) {
      assertTrue(runner.isAlive(), () -> "ended: " + said());
      assertTrue(System.nanoTime() < deadline, () -> "too slow: " + said());
      Thread.sleep(200);
    }
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** All processes that name this home: the parts of this trial, and nothing else. */
  private List<ProcessHandle> processes() {
    Stream<ProcessHandle> all = ProcessHandle.allProcesses();
    return all.filter(process -> commandLine(process).contains(home.toString())).toList();
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException e) {
      return "";
    }
  }
}
