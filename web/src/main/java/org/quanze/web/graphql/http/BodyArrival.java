package org.quanze.web.graphql.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.ErrorCode;

/**
 * A body that has not arrived yet. No thread waits for it, and all of it has to be there in one
 * time: a server's own read time-out counts silence only, and a client that sends a byte now and
 * then would never meet it. When the body is there, or refused, the request is dispatched again and
 * finds it in its attribute.
 */
final class BodyArrival implements ReadListener, AsyncListener {
  private static final String ATTRIBUTE = BodyArrival.class.getName();
  private static final int BUFFER = 8_192;

  private final AsyncContext waiting;
  private final HttpServletRequest request;
  private final ServletInputStream in;
  private final int most;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
  private final byte[] buffer = new byte[BUFFER];
  private final AtomicBoolean ended = new AtomicBoolean();

  private BodyArrival(AsyncContext waiting, HttpServletRequest request, int most)
      throws IOException {
    this.waiting = waiting;
    this.request = request;
    this.in = request.getInputStream();
    this.most = most;
  }

  /** What has come of the body: bytes, a refusal, or null as long as nobody has waited for it. */
  static @Nullable Object of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE);
  }

  /** The body when all of it is here already, which small ones mostly are; null when not. */
  static byte @Nullable [] now(HttpServletRequest request) throws IOException {
    int length = request.getContentLength();
    if (length < 0 || request.getInputStream().available() < length) {
      return length == 0 ? new byte[0] : null;
    }
    return request.getInputStream().readNBytes(length);
  }

  /** Waits for the body. */
  static void await(HttpServletRequest request, int most, Duration time) throws IOException {
    AsyncContext waiting = request.startAsync();
    waiting.setTimeout(time.toMillis());
    BodyArrival arrival = new BodyArrival(waiting, request, most);
    waiting.addListener(arrival);
    arrival.in.setReadListener(arrival);
  }

  @Override
  public void onDataAvailable() throws IOException {
    while (!ended.get() && in.isReady()) {
      int count = in.read(buffer);
      if (count < 0) {
        return;
      }
      if (body.size() + count > most) {
        end(ErrorCode.BODY_TOO_LARGE);
        return;
      }
      body.write(buffer, 0, count);
    }
  }

  @Override
  public void onAllDataRead() {
    end(body.toByteArray());
  }

  @Override
  public void onError(Throwable broken) {
    end(ErrorCode.BODY_UNREADABLE);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end(ErrorCode.BODY_TOO_SLOW);
  }

  @Override
  public void onError(AsyncEvent event) {
    // Told to the read listener as well, or caused by the answer, whose client is gone.
  }

  @Override
  public void onComplete(AsyncEvent event) {
    ended.set(true);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // The request is answered in the thread it is dispatched to and never waits again.
  }

  private void end(Object outcome) {
    if (ended.compareAndSet(false, true)) {
      request.setAttribute(ATTRIBUTE, outcome);
      waiting.dispatch();
    }
  }
}
