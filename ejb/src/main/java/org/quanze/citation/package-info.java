/**
 * Citations (援引): which articles, paragraphs, items and points (条款项目) of which instruments a legal
 * basis cites, read from its text; and the structure of a law's own text, so that it is known
 * whether there is such a place; and what an instrument of a rank may create (设定权). Rules CIT-nn.
 * Texts stay as they are written: what cannot be read is kept and told. Instruments themselves are
 * of {@code instrument}.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.citation;
