/** Fetchers of the search (检索). */
@org.jspecify.annotations.NullMarked
package org.quanze.web.search;
