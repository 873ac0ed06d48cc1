/** Whether a power may be exercised, through the door. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.exercise;
