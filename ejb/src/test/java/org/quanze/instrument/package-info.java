/** Tests of legal instruments. */
@org.jspecify.annotations.NullMarked
package org.quanze.instrument;
