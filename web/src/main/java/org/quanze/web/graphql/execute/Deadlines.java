package org.quanze.web.graphql.execute;

import graphql.ExecutionInput;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stops operations whose time is over. One thread looks at all that run every few milliseconds: a
 * timer for each would cost every request and fire for almost none. The stop is co-operative, field
 * by field, and within a field where {@code RequestContext.goesOn} is asked; the database is told
 * the same limit by the snapshot.
 */
public final class Deadlines implements AutoCloseable {
  private static final long EVERY_MILLIS = 25;

  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("quanze-graphql-deadlines").factory());
  private final ScheduledFuture<?> looking =
      clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);

  /** Watches an operation from now until it is closed. */
  Running watch(ExecutionInput operation, Duration limit) {
    Running watched = new Running(this, operation, System.nanoTime() + limit.toNanos());
    running.add(watched);
    return watched;
  }

  private void look() {
    long now = System.nanoTime();
    for (Running one : running) {
      if (now - one.end >= 0) {
        one.stop();
      }
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    clock.shutdownNow();
  }

  /** An operation under watch. */
  static final class Running implements AutoCloseable {
    private final Deadlines deadlines;
    private final ExecutionInput operation;
    private final long end;
    private volatile boolean stopped;

    Running(Deadlines deadlines, ExecutionInput operation, long end) {
      this.deadlines = deadlines;
      this.operation = operation;
      this.end = end;
    }

    private void stop() {
      stopped = true;
      operation.cancel();
    }

    /** Whether its time was over before it ended. */
    boolean isStopped() {
      return stopped;
    }

    @Override
    public void close() {
      deadlines.running.remove(this);
    }
  }
}
