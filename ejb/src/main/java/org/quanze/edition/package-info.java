/**
 * Editions (清单版本): a ledger position and an effective day of a list, numbered, frozen, totalled,
 * balanced; the comparison of two of them; and the use cases that publish, which draw the rooms
 * above together. Rules EDN-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.edition;
