package org.quanze.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** `./quanze run`: starts everything, tells how to use it, and ends everything. */
public final class Main {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Main() {}

  /** Takes the checkout as its only argument. */
  public static void main(String[] arguments) {
    AtomicBoolean stopping = new AtomicBoolean();
    try {
      Settings settings =
          Settings.fromEnvironment(Path.of(arguments.length == 0 ? "." : arguments[0]));
      Trial trial = new Trial(settings, OUT::println);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(trial, stopping)));
      trial.start();
      OUT.println(Welcome.text(settings));
      watch(trial, stopping);
    } catch (CannotRun e) {
      if (!stopping.get()) {
        OUT.println(e.getMessage());
        System.exit(1);
      }
    }
  }

  private static void stop(Trial trial, AtomicBoolean stopping) {
    stopping.set(true);
    OUT.println("Stopping …");
    trial.close();
    OUT.println("Stopped; the data is kept in " + trial.settings().home());
  }

  private static void watch(Trial trial, AtomicBoolean stopping) {
    while (!stopping.get()) {
      @Nullable String lost = trial.lost();
      if (lost != null && !stopping.get()) {
        throw new CannotRun(
            lost
                + " has ended by itself; see the logs in "
                + trial.settings().home().resolve("log"));
      }
      Proc.pause(1000);
    }
  }
}
