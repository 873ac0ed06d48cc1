package org.quanze.exchange;

import java.util.UUID;
import org.quanze.access.Target;

/** An import as the target of an act. */
public record RunTarget(UUID run) implements Target {}
