package org.quanze.handover;

import java.util.UUID;
import org.quanze.access.Target;

/** A handover as the target of an act. */
public record HandoverTarget(UUID handover) implements Target {}
