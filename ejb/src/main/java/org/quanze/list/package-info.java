/**
 * A list (清单): one government, one list type; its sections are the government's units. Here is what
 * stands on it, on both time axes, derived from the ledger and rebuildable. How it changes is told
 * in {@code adjustment}; when it was frozen, in {@code edition}.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.list;
