package org.quanze.organisation;

import java.util.UUID;
import org.quanze.access.Target;

/** A responsible person as the target of an act. */
public record ResponsiblePersonTarget(UUID person) implements Target {}
