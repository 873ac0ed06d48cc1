/**
 * The publication register (信息发布登记台账): one row for each publication. It is not the ledger and
 * stores nothing: every row follows from the ledger, the reviews and the codes of units.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.register;
