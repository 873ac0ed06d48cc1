/**
 * Comments (批注): what is said of one field of a draft, of one of its lines or of its head, what
 * others answer, and that it is resolved. They are facts beside the draft: they change nothing of
 * it, void no review, and are no part of what is published. Rules CMT-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.comment;
