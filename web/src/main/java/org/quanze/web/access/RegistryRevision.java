package org.quanze.web.access;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Snapshot;
import org.quanze.ledger.Ledger;
import org.quanze.ledger.Ledger.RevisionRaised;
import org.quanze.web.graphql.RevisionSource;

/**
 * The registry revision as this node knows it: asked of the database five times a second, so that a
 * change made on another node is known within a second; a change of this node at once. What is read
 * in a snapshot is kept under the revision of that snapshot.
 */
@ApplicationScoped
@NullUnmarked
public class RegistryRevision implements RevisionSource {

  private static final System.Logger LOG = System.getLogger(RegistryRevision.class.getName());
  private static final long PERIOD_MILLIS = 200;

  @Inject private Ledger ledger;
  @Inject private Snapshot snapshot;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "registry-revision");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long known = -1;
  private volatile boolean behind;
  private @Nullable ScheduledFuture<?> asking;

  @Override
  public long revision() {
    if (known < 0) {
      begin();
    }
    if (behind) {
      ask();
    }
    return known;
  }

  /** This node has published: its next answer is of the new revision. */
  void raised(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionRaised raised) {
    behind = true;
  }

  @Override
  public long revisionInSnapshot() {
    long read = ledger.revision();
    if (read > known) {
      known = read;
    }
    return read;
  }

  private synchronized void begin() {
    if (known < 0) {
      ask();
      asking =
          clock.scheduleWithFixedDelay(
              this::ask, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void ask() {
    try {
      behind = false;
      known = Math.max(known, snapshot.read(Duration.ofSeconds(2), ledger::revision));
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "The registry revision cannot be read", e);
    }
  }

  @PreDestroy
  void end() {
    if (asking != null) {
      asking.cancel(true);
    }
    clock.shutdownNow();
  }
}
