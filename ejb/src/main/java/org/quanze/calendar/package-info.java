/**
 * The working-day calendar (工作日历): which days are worked, by the State Council's notices. Of what
 * runs by working days, nothing stands here. Rules CAL-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.calendar;
