/**
 * Declared figures (公布数): what a document announces of a list, beside what the registry counts,
 * with the gap shown and never instead of it (domain, 1.1 no. 2 and invariant I3; design, law 13).
 * Rules DCL-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.declaration;
