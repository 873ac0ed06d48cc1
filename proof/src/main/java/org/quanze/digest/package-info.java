/**
 * Digests (摘要): strings of bytes, the hash functions, and Merkle trees. It knows nothing of what is
 * hashed: the ledger, the items and the idempotency keys each say so themselves. It needs no other
 * room, so that the way to the database may carry digests without knowing the ledger.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.digest;
