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
import java.util.concurrent.atomic.AtomicLong;
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
  private final AtomicLong known = new AtomicLong(-1);
  private final AtomicLong raises = new AtomicLong();
  private final AtomicLong asked = new AtomicLong();
  private @Nullable ScheduledFuture<?> asking;

  @Override
  public long revision() {
    if (known.get() < 0) {
      begin();
    }
    // Also while somebody else asks already: until that is answered, what is known is of before.
    if (asked.get() < raises.get()) {
      ask();
    }
    return known.get();
  }

  /** This node has published: its next answer is of the new revision. */
  void raised(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionRaised raised) {
    raises.incrementAndGet();
  }

  @Override
  public long revisionInSnapshot() {
    long read = ledger.revision();
    known.accumulateAndGet(read, Math::max);
    return read;
  }

  private synchronized void begin() {
    if (known.get() < 0) {
      ask();
      asking =
          clock.scheduleWithFixedDelay(
              this::ask, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void ask() {
    long upTo = raises.get();
    try {
      long read = snapshot.read(Duration.ofSeconds(2), ledger::revision);
      known.accumulateAndGet(read, Math::max);
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "The registry revision cannot be read", e);
    } finally {
      asked.accumulateAndGet(upTo, Math::max);
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
