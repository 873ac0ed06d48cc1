package org.quanze.scheme;

import org.quanze.access.Target;

/** The list types and category schemes, which are the same for every government of the registry. */
public record SchemeTarget() implements Target {}
