package org.quanze.organisation;

import java.util.UUID;
import org.quanze.access.Target;

/**
 * A unit as the target of an act.
 *
 * @param department identity of the unit
 */
public record DepartmentTarget(UUID department) implements Target {}
