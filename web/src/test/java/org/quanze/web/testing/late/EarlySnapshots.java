package org.quanze.web.testing.late;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Snapshot;
import org.quanze.web.graphql.ReadView;

/** The real snapshots of questions, each of which may be begun before something else is done. */
@ApplicationScoped
@Alternative
@Priority(1)
@NullUnmarked
public class EarlySnapshots implements ReadView {

  @Inject private Snapshot snapshot;

  private final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
  private final AtomicInteger begun = new AtomicInteger();

  /**
   * Does something in another thread when the next snapshot has begun and nothing else was read.
   */
  public void afterNext(Runnable work) {
    meanwhile.add(work);
  }

  /** How many snapshots were begun. */
  public int begun() {
    return begun.get();
  }

  @Override
  public <T> T inSnapshot(Duration limit, Callable<T> work) throws Exception {
    return snapshot.read(
        limit,
        () -> {
          begun.incrementAndGet();
          Runnable next = meanwhile.poll();
          if (next != null) {
            CompletableFuture.runAsync(next).join();
          }
          return work.call();
        });
  }
}
