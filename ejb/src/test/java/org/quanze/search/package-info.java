/** Tests of the search index on a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.quanze.search;
