package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Actors;
import org.quanze.database.Snapshot;
import org.quanze.web.identity.Caller;

/** Who sent a request to the doors for files, and what they read. */
@RequestScoped
@NullUnmarked
public class CallerActor {

  private static final Duration STATEMENT = Duration.ofSeconds(60);

  @Inject private HttpServletRequest request;
  @Inject private Actors actors;
  @Inject private Snapshot snapshot;

  private final String requestId = UUID.randomUUID().toString();

  /**
   * The actor: the token says who, the registry's own table what they may do now. A body may take
   * its time, and a grant end meanwhile.
   */
  Actor get() {
    Caller caller = Caller.of(request);
    String username = caller.username();
    String address = request.getRemoteAddr();
    if (caller.isAnonymous() || username == null) {
      return Actor.anonymous(requestId, address);
    }
    String name = caller.name() == null ? username : caller.name();
    return read(() -> actors.get(username, name, requestId, address));
  }

  /** Reads in one snapshot. */
  <T> T read(Callable<T> reading) {
    try {
      return snapshot.read(STATEMENT, reading);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
