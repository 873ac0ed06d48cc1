/**
 * Deadlines (办理期限): until when something is to be done, counted in working days from what is on
 * record. Nothing that is counted is stored, and a deadline that has passed changes nothing. What
 * stops a clock is on record too. Rules DLN-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.deadline;
