package org.quanze.web.feed;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.quanze.feed.ChangePlace;
import org.quanze.web.graphql.paging.CursorScope;

/**
 * One open stream of events (text/event-stream). It holds no thread: what is to be sent waits until
 * the connection takes it, and a client that takes nothing is let go.
 */
final class FeedStream implements WriteListener, AsyncListener {

  /** How long a stream stays open; the client comes again by itself, with its last cursor. */
  static final Duration LIFE = Duration.ofHours(1);

  /** What the client waits before it comes again, in milliseconds. */
  private static final String BEGINNING = "retry: 2000\n\n";

  private static final String HEARTBEAT = ":\n\n";
  private static final int MOST_WAITING = 8;

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Wanted wanted;
  private final CursorScope scope;
  private final Consumer<FeedStream> closing;
  private final Executor connection;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private ChangePlace told;
  private boolean possible;
  private boolean unflushed;
  private volatile boolean closed;

  /**
   * A stream on a request that has gone asynchronous.
   *
   * @param told the place up to which the client knows
   * @param closing told when the stream is closed, by whomever
   * @param connection the thread of the connection, on which alone it is written to and ended: no
   *     lock is held then that the server could wait for, and a client that is gone is nothing new
   */
  FeedStream(
      AsyncContext context,
      Wanted wanted,
      CursorScope scope,
      ChangePlace told,
      Consumer<FeedStream> closing,
      Executor connection)
      throws IOException {
    this.context = context;
    this.out = context.getResponse().getOutputStream();
    this.wanted = wanted;
    this.scope = scope;
    this.told = told;
    this.closing = closing;
    this.connection = connection;
    waiting.add(bytes(BEGINNING));
  }

  /** Lets the container say when the connection takes something. */
  void open() {
    context.setTimeout(LIFE.toMillis());
    context.addListener(this);
    out.setWriteListener(this);
  }

  Wanted wanted() {
    return wanted;
  }

  /** Says that there is something up to a place, unless it was said; called by one thread. */
  void tell(ChangePlace place) {
    if (place.compareTo(told) > 0) {
      told = place;
      say(place);
    }
  }

  /** Says where the feed stands. */
  void say(ChangePlace place) {
    String cursor = scope.write(Wanted.parts(place));
    send("id: " + cursor + "\nevent: changes\ndata: {\"cursor\":\"" + cursor + "\"}\n\n");
  }

  /** Says nothing, so that neither side takes the connection for dead. */
  void beat() {
    send(HEARTBEAT);
  }

  private void send(String text) {
    connection.execute(
        () -> {
          if (waiting.size() < MOST_WAITING) {
            waiting.add(bytes(text));
            write();
          } else {
            end();
          }
        });
  }

  @Override
  public void onWritePossible() {
    connection.execute(
        () -> {
          possible = true;
          write();
        });
  }

  private void write() {
    try {
      while (!closed && possible && (unflushed || !waiting.isEmpty())) {
        if (!out.isReady()) {
          possible = false;
        } else if (waiting.isEmpty()) {
          out.flush();
          unflushed = false;
        } else {
          out.write(waiting.remove());
          unflushed = true;
        }
      }
    } catch (IOException | RuntimeException gone) {
      end();
    }
  }

  /** Ends the stream. */
  void close() {
    connection.execute(this::end);
  }

  private void end() {
    if (!closed) {
      closed = true;
      closing.accept(this);
      complete();
    }
  }

  private void complete() {
    try {
      context.complete();
    } catch (IllegalStateException already) {
      // The container has ended it, because its client is gone.
      return;
    }
  }

  @Override
  public void onError(Throwable gone) {
    close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onError(AsyncEvent event) {
    close();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    closed = true;
    closing.accept(this);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // A stream is begun once.
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
