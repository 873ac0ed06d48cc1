package org.quanze.web.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.quanze.exchange.ImportLimits;

/** Holds the announced size of a file against the limit, before a byte of it is read. */
final class BodySize {

  private BodySize() {}

  /** Refuses what says that it is too large; the JAX-RS length is an int, and files are larger. */
  static void check(ContainerRequestContext request, ImportLimits limits) {
    String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && Long.parseLong(announced) > limits.csvBytes()) {
      throw DoorRule.BODY_SIZE.refuse("file", String.valueOf(limits.csvBytes()));
    }
  }
}
