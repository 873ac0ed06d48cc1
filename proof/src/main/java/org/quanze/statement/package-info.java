/**
 * Statements (陈述): an answer whether a unit may exercise a power, signed by the registry, with the
 * path in the ledger that shows it. Pure code: whoever has a statement and the registry's public
 * keys verifies it without the registry.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.statement;
