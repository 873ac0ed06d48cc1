/**
 * A ledger in one file (总账包): everything that is public of one government's ledger as canonical
 * JSON lines in a ZIP, and its verifier, which needs this jar and Java alone. A bundle holds what
 * the chain commits to and nothing else, so that each of its bytes is checked.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.bundle;
