/**
 * Pages of lists (分页) after the Relay convention: a connection of edges, asked for forwards by
 * {@code first}/{@code after} or backwards by {@code last}/{@code before}; cursors are signed keys,
 * never offsets.
 */
@NullMarked
package org.quanze.web.graphql.paging;

import org.jspecify.annotations.NullMarked;
