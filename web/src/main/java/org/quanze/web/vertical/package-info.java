/** Fetchers of vertical comparisons. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.vertical;
