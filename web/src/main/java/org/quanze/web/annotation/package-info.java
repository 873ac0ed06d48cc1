/** Fetchers of what is said of editions. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.annotation;
