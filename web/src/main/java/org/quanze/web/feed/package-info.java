/**
 * Doors of the change feed (变更推送): {@code changes} over GraphQL is the contract; Atom for readers
 * of news, and Server-Sent Events that only wake. All three tell the same, and nobody needs to log
 * in.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.web.feed;
