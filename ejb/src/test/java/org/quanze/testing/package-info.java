/** A registry on a real PostgreSQL without a server, for the tests of stores and use cases. */
@org.jspecify.annotations.NullMarked
package org.quanze.testing;
