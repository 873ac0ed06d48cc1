package org.quanze.handover;

import java.util.UUID;
import org.quanze.access.Target;

/** A handover, about which something is said where the unit stands that acts next in it. */
public record ActingTarget(UUID handover) implements Target {}
