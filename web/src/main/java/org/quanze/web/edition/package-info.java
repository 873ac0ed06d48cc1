/** Fetchers of editions, decisions, balances, comparisons and ledgers. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.edition;
