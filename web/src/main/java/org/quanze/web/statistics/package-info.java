/** The door to monthly statistics: reports with their figures, what is owed, and the two acts. */
@NullMarked
package org.quanze.web.statistics;

import org.jspecify.annotations.NullMarked;
