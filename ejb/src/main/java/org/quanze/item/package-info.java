/**
 * Items (事项): an identity, its immutable versions, their contents in one canonical form, and the
 * two hashes. Not what stands on a list today, which is derived in {@code list}. Rules ITM-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.item;
