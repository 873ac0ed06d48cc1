/**
 * Vertical comparison (纵向比对): the list of one government held against that of another, most often
 * one above it, by the codes of the basic catalogue. What changed over time is no business of this
 * room. Rules VRT-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.vertical;
