/**
 * Time: half-open periods, the two axes (effective: dates of law; recorded: positions in a ledger),
 * and the only reader of the clock. Order never comes from clocks. Rules VAL-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.validity;
