package org.quanze.organisation;

import org.quanze.access.Target;

/**
 * A government as the target of an act.
 *
 * @param division code of its division
 */
public record PublisherTarget(String division) implements Target {}
