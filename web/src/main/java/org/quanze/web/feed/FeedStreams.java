package org.quanze.web.feed;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Snapshot;
import org.quanze.feed.ChangePlace;
import org.quanze.feed.PublishedChanges;
import org.quanze.web.exchange.DoorRule;
import org.quanze.web.graphql.Environment;
import org.quanze.web.graphql.RevisionSource;
import org.quanze.web.graphql.paging.CursorScope;
import org.quanze.web.graphql.paging.Cursors;

/**
 * The open streams of this node, and the one thread that wakes them: when the registry's revision
 * was raised, here or on another node, it asks once for each filter what is newest, and tells those
 * that do not know it.
 */
@ApplicationScoped
@NullUnmarked
public class FeedStreams {

  /** The setting: how many streams one node holds open. */
  static final String SETTING = "QUANZE_FEED_STREAMS";

  static final int MOST_STREAMS = 200;
  private static final System.Logger LOG = System.getLogger(FeedStreams.class.getName());
  private static final Duration PERIOD = Duration.ofMillis(200);
  private static final Duration BEAT = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  @Inject private PublishedChanges changes;
  @Inject private WantedFilters filters;
  @Inject private Cursors cursors;
  @Inject private RevisionSource revisions;
  @Inject private Snapshot snapshot;

  private final int most = Environment.ofProcess().number(SETTING, MOST_STREAMS);
  private final Semaphore places = new Semaphore(most);
  private final Set<FeedStream> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "feed-streams");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable ScheduledFuture<?> looking;
  private @Nullable ScheduledFuture<?> beating;
  private long seen = -1;
  private Duration pause = PERIOD;
  private long againAt;
  private boolean failed;
  private volatile boolean missed;

  /**
   * Checks what a client asks for, before its request goes asynchronous.
   *
   * @param lastCursor where the client stopped, or null
   * @param parameter how the cursor came
   */
  Asked asked(Wanted wanted, @Nullable String lastCursor, String parameter) throws Exception {
    CursorScope scope = wanted.scope(cursors);
    ChangePlace known = lastCursor == null ? null : Wanted.place(scope, parameter, lastCursor);
    if (!places.tryAcquire()) {
      throw DoorRule.STREAMS_FREE.refuse("", most);
    }
    try {
      long revision = revisions.revision();
      return new Asked(wanted, scope, known, revision, newest(wanted));
    } catch (Exception e) {
      places.release();
      throw e;
    }
  }

  /**
   * A stream that has its place and is not open yet.
   *
   * @param known where the client stopped, or null
   * @param revision that of the registry before it was asked
   * @param newest where the feed stands
   */
  record Asked(
      Wanted wanted,
      CursorScope scope,
      @Nullable ChangePlace known,
      long revision,
      ChangePlace newest) {}

  /** Opens a stream: it says where the feed stands, unless the client knows. */
  void open(Asked asked, HttpServletRequest request) throws IOException {
    FeedStream stream;
    try {
      ChangePlace known = asked.known();
      stream =
          new FeedStream(
              request.startAsync(),
              asked.wanted(),
              asked.scope(),
              known == null ? asked.newest() : known,
              this::closed,
              ServletRequestContext.requireCurrent().getExchange().getIoThread());
      if (known == null) {
        stream.say(asked.newest());
      } else {
        stream.tell(asked.newest());
      }
    } catch (IOException | RuntimeException e) {
      places.release();
      throw e;
    }
    open.add(stream);
    try {
      stream.open();
    } catch (RuntimeException e) {
      closed(stream);
      throw e;
    }
    watch();
    if (revisions.revision() != asked.revision()) {
      missed = true;
    }
  }

  private void closed(FeedStream stream) {
    if (open.remove(stream)) {
      places.release();
    }
  }

  /** How many streams are open. */
  int count() {
    return open.size();
  }

  private synchronized void watch() {
    if (looking == null) {
      looking = every(PERIOD, this::look);
      beating = every(BEAT, this::beat);
    }
  }

  private ScheduledFuture<?> every(Duration period, Runnable work) {
    return clock.scheduleWithFixedDelay(
        work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    long revision = open.isEmpty() ? seen : revisions.revision();
    if (revision != seen || missed || (failed && System.nanoTime() - againAt >= 0)) {
      missed = false;
      seen = revision;
      failed = !wake();
      pause = failed ? longer(pause) : PERIOD;
      againAt = System.nanoTime() + pause.toNanos();
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /**
   * Tells every stream what it does not know. What is asked for by a filter that cannot be answered
   * waits; the others are told.
   *
   * @return whether all were told
   */
  private boolean wake() {
    Map<Wanted, List<FeedStream>> filters =
        open.stream().collect(Collectors.groupingBy(FeedStream::wanted));
    boolean all = true;
    for (Map.Entry<Wanted, List<FeedStream>> filter : filters.entrySet()) {
      try {
        ChangePlace place = newest(filter.getKey());
        filter.getValue().forEach(stream -> stream.tell(place));
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "The feed cannot be read; tried again", e);
        all = false;
      }
    }
    return all;
  }

  /** Lets every stream show that it is there; of those whose client is gone, the place is free. */
  void beat() {
    open.forEach(FeedStream::beat);
  }

  private ChangePlace newest(Wanted wanted) throws Exception {
    return snapshot.readUnkept(LIMIT, () -> changes.newest(filters.of(wanted)));
  }

  /** Ends all streams, so that the server can stop. */
  @PreDestroy
  synchronized void end() {
    if (looking != null && beating != null) {
      looking.cancel(false);
      beating.cancel(false);
    }
    clock.shutdownNow();
    open.forEach(FeedStream::close);
  }
}
