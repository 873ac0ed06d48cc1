package org.quanze.redaction;

import java.util.UUID;
import org.quanze.access.Target;

/** An item as the target of an act upon its published versions. */
public record ItemTarget(UUID item) implements Target {}
