/** Fetchers of drafts and handovers, and the acts on them. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.adjustment;
