/**
 * Adjustments (调整): the one way to change a list. A sealed family, one record per kind; one place,
 * {@link org.quanze.adjustment.Effects}, that says what each does; and the change sets (草案) in
 * which departments prepare them. Publishing is told in {@code edition}. Rules ADJ-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.adjustment;
