/**
 * The change feed (变更推送): everything that became public, once each, in one order over all ledgers,
 * so that whoever keeps a copy goes on from where they stopped. The order is that in which deeds
 * were committed; the database itself gives each entry its place (V0042), within the ledger's own
 * numbers. What is not public is not in it.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.feed;
