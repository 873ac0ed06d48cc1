package org.quanze.web.graphql.execute;

import java.util.concurrent.ConcurrentHashMap;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;

/** Counts what each client has running, so that no client takes the whole server. */
public final class RunningOperations {
  private final ConcurrentHashMap<String, Integer> running = new ConcurrentHashMap<>();

  /** Begins an operation of this client; refuses when as many run already. */
  public void begin(String client, int most) {
    int now = running.merge(client, 1, Integer::sum);
    if (now > most) {
      end(client);
      throw new RefusedRequest(ErrorCode.TOO_MANY_RUNNING);
    }
  }

  /** Ends an operation of this client. */
  public void end(String client) {
    running.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
  }
}
