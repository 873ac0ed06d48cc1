/**
 * Signed heads (链首): what each ledger's newest entry was, signed by the registry and written
 * outside the database, entry by entry, so that nobody who owns the database can cut a ledger or
 * compute it anew without being seen. It reads the ledgers and never writes to them; where nobody
 * gave it a key, it does nothing.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.head;
