package org.quanze.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All processes that one trial has started. Once it is closed, none can be added. */
final class Children {
  private final List<Child> started = new ArrayList<>();
  private boolean closed;

  synchronized Child start(
      String name, List<String> command, Map<String, String> environment, Path dir, Path log) {
    if (closed) {
      throw new CannotRun("The trial is stopping.");
    }
    started.removeIf(child -> !child.isAlive());
    Child child = Child.start(name, command, environment, dir, log);
    started.add(child);
    return child;
  }

  /** Runs a program to its end; refuses when that is not a good one. */
  void run(String name, List<String> command, Path dir, Path log) {
    start(name, command, Map.of(), dir, log).awaitSuccess();
  }

  synchronized void close() {
    closed = true;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Ends what is still there, without ceremony. */
  synchronized void endAll() {
    List<Long> alive = started.stream().filter(Child::isAlive).map(Child::pid).toList();
    Proc.end("KILL", alive, Duration.ZERO);
  }
}
