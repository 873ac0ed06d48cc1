/** What the tests of the doors stand on: a whole registry with the GraphQL door before it. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.testing;
