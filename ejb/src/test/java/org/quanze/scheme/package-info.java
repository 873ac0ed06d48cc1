/** Tests of list types and category schemes. */
@org.jspecify.annotations.NullMarked
package org.quanze.scheme;
