package org.quanze.audit;

import org.quanze.access.Target;

/** A part of the audit log as the target of a question. */
public record AuditTarget(AuditFilter filter) implements Target {}
