/** The publication register and who answers in units, through the door. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.statistics;
