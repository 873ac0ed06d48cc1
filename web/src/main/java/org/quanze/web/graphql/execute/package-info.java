/** Runs operations: within their limits, in one snapshot, with faults kept inside. */
@NullMarked
package org.quanze.web.graphql.execute;

import org.jspecify.annotations.NullMarked;
