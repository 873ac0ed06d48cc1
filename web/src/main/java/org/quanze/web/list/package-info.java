/** Fetchers of lists and their totals. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.list;
