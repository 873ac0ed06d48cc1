/**
 * Redactions (遮蔽): one field of published versions of an item is withheld for a legal reason, and
 * its value leaves the database. The order is an entry of its own in the ledger, which names item,
 * field, versions and reason, never the value; commitments and chain stay as they are, and reads
 * tell that the field was redacted. What goes, and how, is written in the database alone (V0025).
 * Rules RED-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.redaction;
