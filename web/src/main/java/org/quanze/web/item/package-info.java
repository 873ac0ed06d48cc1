/** Fetchers of items, powers and matters. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.item;
