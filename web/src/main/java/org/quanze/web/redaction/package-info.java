/** Fetchers of what was redacted, and the deed that redacts. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.redaction;
