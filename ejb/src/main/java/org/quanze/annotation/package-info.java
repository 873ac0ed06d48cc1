/**
 * Annotations (标注): what is said of an edition after it was published (废止, 失效, 更正). They have an
 * entry of their own in the ledger and are read as they stand now, beside the edition and never in
 * it (design, law 6). Rules ANN-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.annotation;
