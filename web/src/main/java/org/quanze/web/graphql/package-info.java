/**
 * The GraphQL door: what a room gives to it and may ask of it. A room's part of the door is made of
 * beans of these interfaces ({@link org.quanze.web.graphql.TypeFetchers}, {@link
 * org.quanze.web.graphql.NodeResolver}, {@link org.quanze.web.graphql.Loaders}, …); they are found,
 * not listed. How a request is read, limited, run and answered stands in the rooms below this one,
 * which no room of the field needs to know.
 */
@NullMarked
package org.quanze.web.graphql;

import org.jspecify.annotations.NullMarked;
