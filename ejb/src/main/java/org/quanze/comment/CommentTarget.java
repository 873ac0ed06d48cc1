package org.quanze.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Target;

/**
 * A draft as the target of what is said of it.
 *
 * @param department the unit for which it is said, where that countersigns the draft of another, or
 *     keeps what such a unit left; null for everybody else
 */
public record CommentTarget(UUID changeSet, @Nullable UUID department) implements Target {}
