package org.quanze.review;

import java.util.UUID;
import org.quanze.access.Target;

/** The part of a unit in a change set of another, or of the whole government. */
public record CountersignTarget(UUID changeSet, UUID department) implements Target {}
