package org.quanze.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Snapshot;
import org.quanze.validity.Today;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.CallerSource;
import org.quanze.web.graphql.EffectiveDay;
import org.quanze.web.graphql.ReadView;

/** Gives the door what is the registry's: its snapshot, its calendar, and who asks. */
@ApplicationScoped
@NullUnmarked
public class Bridge implements ReadView, CallerSource, EffectiveDay {

  @Inject private Snapshot snapshot;
  @Inject private Today today;

  /** A caller whom the identity server has vouched for. */
  public record KnownCaller(String username, String name) implements Caller {
    @Override
    public boolean isKnown() {
      return true;
    }

    @Override
    public String account() {
      return username;
    }
  }

  @Override
  public <T> T inSnapshot(Duration limit, Callable<T> work) throws Exception {
    return snapshot.read(limit, work);
  }

  @Override
  public Caller callerOf(HttpServletRequest request) {
    var caller = org.quanze.web.identity.Caller.of(request);
    if (caller.isAnonymous() || caller.username() == null) {
      return Caller.ANONYMOUS;
    }
    String name = caller.name();
    return new KnownCaller(caller.username(), name == null ? caller.username() : name);
  }

  @Override
  public LocalDate today() {
    return today.date();
  }
}
