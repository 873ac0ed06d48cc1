/**
 * The ledger (总账): one per publishing government, gapless numbers, hash-chained. This room knows
 * only publishers, numbers, kinds, hashes and canonical bytes; what an entry means is told by the
 * rooms that write it. Rules LED-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.ledger;
