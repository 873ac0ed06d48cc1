package org.quanze.adjustment;

import java.util.UUID;
import org.quanze.access.Target;

/** A change set as the target of an act. */
public record ChangeSetTarget(UUID changeSet) implements Target {}
