/**
 * Proofs (证明): what of an entry, a line, a member and a field is hashed, and how anybody who has a
 * part of a ledger in hand checks it without the registry. Pure code on texts and bytes: it knows
 * no database and no server, and the offline verifier is made of it alone.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.proof;
