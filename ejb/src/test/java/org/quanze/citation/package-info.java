/** Tests of citations. */
@org.jspecify.annotations.NullMarked
package org.quanze.citation;
