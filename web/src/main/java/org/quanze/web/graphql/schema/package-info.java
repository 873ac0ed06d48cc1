/**
 * The schema, put together once at start from the SDL files of all rooms and the beans that wire
 * them. A mistake in either stops the start and is named.
 */
@NullMarked
package org.quanze.web.graphql.schema;

import org.jspecify.annotations.NullMarked;
