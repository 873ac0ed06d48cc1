package org.quanze.web.graphql;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Says who sent a request. */
@FunctionalInterface
public interface CallerSource {
  /** The attribute in which the identity door leaves the {@link Caller}. */
  String ATTRIBUTE = "org.quanze.caller";

  /**
   * The caller; null when the request carries an authorization that nobody has vouched for, which
   * is refused and never taken for anonymous.
   */
  @Nullable Caller callerOf(HttpServletRequest request);

  /** Reads the attribute that the identity door has set. */
  static @Nullable Caller fromAttribute(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
      return caller;
    }
    return request.getHeader("Authorization") == null ? Caller.ANONYMOUS : null;
  }
}
