/** The door to deadlines: on drafts and awaited steps, what is overdue, and the two acts. */
@NullMarked
package org.quanze.web.deadline;

import org.jspecify.annotations.NullMarked;
