package org.quanze.access;

import java.util.UUID;

/** A grant that was given, as the target of an act. */
public record HeldGrantTarget(UUID grant) implements Target {}
