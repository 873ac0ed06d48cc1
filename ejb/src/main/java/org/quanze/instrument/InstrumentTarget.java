package org.quanze.instrument;

import org.quanze.access.Target;

/** The legal instruments, which are the same for every government of the registry. */
public record InstrumentTarget() implements Target {}
