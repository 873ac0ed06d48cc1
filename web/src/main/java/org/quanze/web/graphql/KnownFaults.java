package org.quanze.web.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Reads an exception of a room or of the server as a refusal of the door: a missing permission, a
 * conflict. What no bean of this kind knows is a fault: logged with the request's number and
 * answered without a word of it.
 */
@FunctionalInterface
public interface KnownFaults {
  /** The refusal that this exception means, or null. */
  @Nullable RefusedRequest read(Throwable fault);
}
