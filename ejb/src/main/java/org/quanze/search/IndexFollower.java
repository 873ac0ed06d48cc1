package org.quanze.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Snapshot;
import org.quanze.ledger.Ledger;
import org.quanze.ledger.Ledger.RevisionRaised;
import org.quanze.search.IndexMark.Position;

/**
 * Keeps the index of this node true: its one thread reads what the ledgers added, after each commit
 * of this node and every second for those of others, and builds the index anew where there is none
 * or it does not fit. It reads in a snapshot of its own, of which nothing is kept, and can undo
 * nothing.
 */
@ApplicationScoped
@NullUnmarked
public class IndexFollower {

  private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
  private static final long PERIOD_MILLIS = 1_000;
  private static final int BROKEN = 5;
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration FOLLOWING = Duration.ofSeconds(60);
  private static final Duration BUILDING = Duration.ofMinutes(30);

  private SearchRows rows;
  private Ledger ledger;
  private Snapshot snapshot;

  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "search-index");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Object progress = new Object();
  private volatile @Nullable IndexShelf shelf;
  private volatile @Nullable SearchIndex index;
  private volatile @Nullable IndexMark mark;
  private volatile long shown = -1;
  private volatile boolean building;
  private final AtomicInteger failures = new AtomicInteger();
  private @Nullable ScheduledFuture<?> asking;

  /** For the container's proxy. */
  protected IndexFollower() {}

  @Inject
  IndexFollower(SearchRows rows, Ledger ledger, Snapshot snapshot) {
    this.rows = rows;
    this.ledger = ledger;
    this.snapshot = snapshot;
  }

  /**
   * Begins to follow.
   *
   * @param folder where the indexes of this node stand; null keeps them in memory
   */
  public synchronized void start(@Nullable Path folder) {
    if (shelf == null) {
      shelf = new IndexShelf(folder);
      writer.execute(Wording::load);
      asking = writer.scheduleWithFixedDelay(this::follow, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  void raised(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionRaised raised) {
    wake();
  }

  private void wake() {
    if (shelf != null && woken.compareAndSet(false, true)) {
      try {
        writer.execute(this::follow);
      } catch (RejectedExecutionException ended) {
        woken.set(false);
      }
    }
  }

  /** The registry's revision that the index holds; −1 while there is none. */
  public long held() {
    IndexMark reached = mark;
    return reached == null ? -1 : reached.revision();
  }

  /** The newest revision of which a search that has ended may have seen something. */
  long shown() {
    return shown;
  }

  /** Waits a moment for the index to hold a revision, unless it is just being built. */
  void awaitBriefly(long revision) {
    if (!building && failures.get() == 0) {
      await(revision, MOMENT);
    }
  }

  /** Waits until the index holds a revision, or the time is over. */
  void await(long revision, Duration atMost) {
    if (held() >= revision) {
      return;
    }
    wake();
    long end = System.nanoTime() + atMost.toNanos();
    synchronized (progress) {
      long left = end - System.nanoTime();
      while (held() < revision && left > 0) {
        try {
          TimeUnit.NANOSECONDS.timedWait(progress, left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
        left = end - System.nanoTime();
      }
    }
  }

  /** The index to search in, or a refusal while there is none. */
  SearchIndex index() {
    SearchIndex current = index;
    if (current == null) {
      throw SearchRule.INDEXING.refuse("");
    }
    return current;
  }

  private void follow() {
    woken.set(false);
    try {
      step();
      failures.set(0);
    } catch (Database.ReadFailed e) {
      // The index is none the worse for it.
      LOG.log(System.Logger.Level.WARNING, "The search index waits for the database", e);
      forget();
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      LOG.log(System.Logger.Level.WARNING, "The search index does not follow; tried again", e);
      failures.incrementAndGet();
      forget();
    }
  }

  private void forget() {
    SearchIndex current = index;
    if (current != null) {
      current.forget();
    }
  }

  private void step() throws Exception {
    SearchIndex current = index;
    SearchIndex candidate = current == null ? shelf.find() : current;
    if (candidate != null && failures.get() < BROKEN) {
      IndexMark before = current == null ? candidate.mark().orElseThrow() : mark;
      try {
        if (snapshot.readUnkept(FOLLOWING, () -> catchUp(candidate, before))) {
          return;
        }
      } catch (Exception e) {
        if (candidate != index) {
          candidate.close();
        }
        throw e;
      }
    }
    if (candidate != null) {
      LOG.log(System.Logger.Level.WARNING, "The search index does not fit the ledgers");
      index = null;
      mark = null;
      candidate.close();
    }
    build();
  }

  /** Whether the index fits the ledgers; if so, it holds them then. */
  private boolean catchUp(SearchIndex candidate, IndexMark before) {
    long revision = ledger.revision();
    if (revision == before.revision() && candidate == index) {
      return true;
    }
    Map<Integer, Position> kept = before.byPublisher();
    if (revision < before.revision() || !rows.confirmed(kept).equals(kept)) {
      return false;
    }
    Map<Integer, Position> heads = rows.heads();
    Map<Integer, Position> since = before.behind(heads);
    if (!since.isEmpty()) {
      rows.streamGone(since, candidate::remove);
      rows.streamCome(since, candidate::put);
    }
    show(candidate, IndexMark.of(revision, heads));
    return true;
  }

  private void build() throws Exception {
    building = true;
    SearchIndex fresh = shelf.begin();
    try {
      IndexMark reached = snapshot.readUnkept(BUILDING, () -> fill(fresh));
      fresh.merge();
      show(fresh, reached);
      shelf.tidy();
      LOG.log(System.Logger.Level.INFO, "The search index is built at revision " + held());
    } finally {
      building = false;
      if (index != fresh) {
        fresh.close();
      }
    }
  }

  private IndexMark fill(SearchIndex fresh) {
    rows.streamAll(fresh::put);
    return IndexMark.of(ledger.revision(), rows.heads());
  }

  /** The index first and then its mark: who reads them the other way never claims too much. */
  private void show(SearchIndex written, IndexMark reached) {
    shown = reached.revision();
    written.publish(reached);
    synchronized (progress) {
      index = written;
      mark = reached;
      progress.notifyAll();
    }
  }

  /** Ends following; what was published stays for the next start. */
  @PreDestroy
  public void end() {
    if (asking != null) {
      asking.cancel(false);
    }
    writer.shutdown();
    try {
      if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "The search index is still being written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    SearchIndex current = index;
    index = null;
    if (current != null) {
      current.close();
    }
  }
}
