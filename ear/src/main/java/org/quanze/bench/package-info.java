/**
 * {@code ./quanze bench}: the work of a prefecture against the running server, measured in
 * processor seconds beside the same work in hand-written SQL. It loads constructed data through the
 * doors that everybody uses, checks the answers, and writes one report. It knows the registry only
 * from outside.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.bench;
