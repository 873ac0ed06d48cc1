/**
 * The verification (核验) of one government's ledger and of everything that is derived from it. It
 * computes each hash, each count and each derived row anew, by code of its own, and names the
 * table, row and field that does not fit. It mends nothing. Its rules are those of the ledger,
 * LED-nn.
 *
 * <p>What it cannot see by itself: a ledger whose last entries were cut off with everything that
 * hangs on them, or one that was computed anew from some entry on, by somebody who owns the
 * database. Both are seen by comparing with a head that was kept outside; so a report tells the
 * head, and a verification takes one.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.verification;
