/** The door's view of whether a power may be exercised. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.exercise;
