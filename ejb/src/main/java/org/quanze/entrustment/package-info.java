/**
 * Entrustments (委托): a unit exercises a power in the name of the unit that holds it, for a term.
 * They stand beside the lists, in a column of their own; what begins and ends them are adjustments.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.entrustment;
